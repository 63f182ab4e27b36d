package fr.echeance.persistence.support;

import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.AddressBook;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.support.Customers;
import fr.echeance.application.support.CustomersContract;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Instant;

class JooqCustomersTest extends CustomersContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    JooqCustomersTest() {
        fixture.wind(Instant.parse("2026-11-23T09:00:00Z"));
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
    protected OrderBook orderBook() {
        return fixture.bean(OrderBook.class);
    }

    @Override
    protected Accounts accounts() {
        return fixture.bean(Accounts.class);
    }

    @Override
    protected AddressBook book() {
        return fixture.bean(AddressBook.class);
    }

    @Override
    protected Customers customers() {
        return fixture.bean(Customers.class);
    }
}
