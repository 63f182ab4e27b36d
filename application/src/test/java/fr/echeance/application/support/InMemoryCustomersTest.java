package fr.echeance.application.support;

import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.AddressBook;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;

class InMemoryCustomersTest extends CustomersContract {
    private final TestSupport shop = new TestSupport();

    @Override
    protected Processing processing() {
        return shop.processing;
    }

    @Override
    protected Orders orders() {
        return shop.orders;
    }

    @Override
    protected OrderBook orderBook() {
        return shop.orders;
    }

    @Override
    protected Accounts accounts() {
        return shop.accounts;
    }

    @Override
    protected AddressBook book() {
        return shop.book;
    }

    @Override
    protected Customers customers() {
        return shop.customers;
    }
}
