package fr.echeance.application.order;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryOrdersTest extends OrdersContract {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FixedClock clock = FixedClock.standing();
    private final Processing processing = new FakeProcessing(clock, orders);

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected OrderBook book() {
        return orders;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
