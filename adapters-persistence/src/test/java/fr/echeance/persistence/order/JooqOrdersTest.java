package fr.echeance.persistence.order;

import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.Orders;
import fr.echeance.application.order.OrdersContract;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqOrdersTest extends OrdersContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Orders orders() {
        return fixture.bean(Orders.class);
    }

    @Override
    protected OrderBook book() {
        return fixture.bean(OrderBook.class);
    }
}
