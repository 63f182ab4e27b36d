package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemorySuppressionsTest extends SuppressionsContract {
    private final TestNewsletter shop = new TestNewsletter();
    private final Instant time = shop.clock.now();

    @Override
    protected Processing processing() {
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
    protected Instant time() {
        return time;
    }

    @Override
    protected void wind(Duration by) {
        shop.clock.wind(by);
    }
}
