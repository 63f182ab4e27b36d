package fr.echeance.application.order;

import fr.echeance.application.catalog.InMemoryCatalog;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;

import java.time.Instant;

class InMemoryStockTest extends StockContract {
    private final InMemoryStock stock = new InMemoryStock();
    private final Processing processing = new FakeProcessing(FixedClock.standing(), stock);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Stock stock() {
        return stock;
    }

    @Override
    protected void fill() {
        new InMemoryCatalog(stock).put(SampleCatalog.whole(), Instant.EPOCH);
    }

    @Override
    protected int free(Sku sku) {
        return stock.shelf(sku).free();
    }
}
