package fr.echeance.application.cart;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryCartsTest extends CartsContract {
    private final InMemoryCarts carts = new InMemoryCarts();
    private final Processing processing = new FakeProcessing(FixedClock.standing(), carts);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Carts carts() {
        return carts;
    }
}
