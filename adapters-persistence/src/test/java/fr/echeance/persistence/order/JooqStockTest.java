package fr.echeance.persistence.order;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.ImportCatalog;
import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.order.Stock;
import fr.echeance.application.order.StockContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Optional;
import java.util.Set;

class JooqStockTest extends StockContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Stock stock() {
        return fixture.bean(Stock.class);
    }

    @Override
    protected void fill() {
        processing()
                .run(
                        ImportCatalog.class,
                        now -> {
                            fixture.bean(Assortment.class).put(SampleCatalog.whole(), now);
                            return now;
                        });
    }

    @Override
    protected int free(Sku sku) {
        PriceList prices = fixture.bean(PriceList.class);
        return processing()
                .read(
                        ViewProduct.class,
                        now ->
                                Optional.ofNullable(
                                                prices.of(
                                                                Set.of(sku),
                                                                Language.FR,
                                                                Deadline.dayOf(now))
                                                        .get(sku))
                                        .orElseThrow()
                                        .free());
    }
}
