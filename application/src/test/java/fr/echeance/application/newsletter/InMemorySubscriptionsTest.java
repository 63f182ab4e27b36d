package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;

class InMemorySubscriptionsTest extends SubscriptionsContract {
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
    protected Readership readership() {
        return shop.subscriptions;
    }

    @Override
    public void wind(Duration by) {
        shop.clock.windTo(time().plus(by));
    }

    @Override
    protected void asksToBeErased(Pseudonym person, boolean asks) {
        shop.subscriptions.leave(person, asks);
    }
}
