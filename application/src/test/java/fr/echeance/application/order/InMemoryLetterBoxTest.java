package fr.echeance.application.order;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryLetterBoxTest extends LetterBoxContract {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryLetterBox box = new InMemoryLetterBox(orders);
    private final FakeProcessing processing =
            new FakeProcessing(FixedClock.standing(), orders, box);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected LetterBox box() {
        return box;
    }

    @Override
    protected Orders orders() {
        return orders;
    }
}
