package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemorySuppressionsTest extends SuppressionsContract {
    private final TestNewsletter shop = new TestNewsletter();

    @Override
    public Processing processing() {
        return shop.processing;
    }

    @Override
    protected Subscriptions subscriptions() {
        return shop.subscriptions;
    }

    @Override
    protected Suppressions suppressions() {
        return shop.subscriptions;
    }

    @Override
    public void wind(Duration by) {
        shop.clock.windTo(time().plus(by));
    }
}
