package fr.echeance.persistence.catalog;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.CatalogContract;
import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.catalog.ProductChanges;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

class JooqCatalogTest extends CatalogContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Catalog catalog() {
        return fixture.bean(Catalog.class);
    }

    @Override
    protected Assortment assortment() {
        return fixture.bean(Assortment.class);
    }

    @Override
    protected PriceList prices() {
        return fixture.bean(PriceList.class);
    }

    @Override
    protected ProductChanges changes() {
        return fixture.bean(ProductChanges.class);
    }
}
