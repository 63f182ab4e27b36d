package fr.echeance.application.catalog;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryCatalogTest extends CatalogContract {
    private final InMemoryCatalog catalog = new InMemoryCatalog(new InMemoryStock());
    private final Processing processing = new FakeProcessing(FixedClock.standing());

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Catalog catalog() {
        return catalog;
    }

    @Override
    protected Assortment assortment() {
        return catalog;
    }

    @Override
    protected PriceList prices() {
        return catalog;
    }

    @Override
    protected ProductChanges changes() {
        return new InMemoryEditing(catalog);
    }
}
