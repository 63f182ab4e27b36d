package fr.echeance.application.catalog;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryEditingTest extends EditingContract {
    private final InMemoryCatalog catalog = new InMemoryCatalog(new InMemoryStock());
    private final InMemoryEditing editing = new InMemoryEditing(catalog);
    private final Processing processing = new FakeProcessing(FixedClock.standing());

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Assortment assortment() {
        return catalog;
    }

    @Override
    protected Catalog catalog() {
        return catalog;
    }

    @Override
    protected ProductSheets sheets() {
        return editing;
    }

    @Override
    protected ProductChanges changes() {
        return editing;
    }

    @Override
    protected ProductStates states() {
        return editing;
    }

    @Override
    protected Shelves shelves() {
        return editing;
    }
}
