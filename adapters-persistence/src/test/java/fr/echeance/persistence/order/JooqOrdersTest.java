package fr.echeance.persistence.order;

import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.Orders;
import fr.echeance.application.order.OrdersContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;

class JooqOrdersTest extends OrdersContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(TIME);
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Orders orders() {
        return fixture.bean(Orders.class);
    }

    @Override
    protected OrderBook book() {
        return fixture.bean(OrderBook.class);
    }

    @Override
    protected Instant time() {
        return TIME;
    }
}
