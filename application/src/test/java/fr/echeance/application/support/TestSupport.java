package fr.echeance.application.support;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.order.Order;

import java.util.UUID;

/** The customers' room in memory. */
public final class TestSupport {
    public final FixedClock clock = FixedClock.standing();
    public final InMemoryOrders orders = new InMemoryOrders();
    public final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    public final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(clock);
    public final InMemoryAddressBook book = new InMemoryAddressBook();
    public final InMemoryCustomers customers = new InMemoryCustomers(orders, accounts, book);
    public final InMemoryLooks looks = new InMemoryLooks();
    public final FakeProcessing processing =
            new FakeProcessing(clock, orders, accounts, staff, book, looks);
    public final FindCustomers find =
            new FindCustomers(processing, customers, looks, SampleOrders.KEY);
    public final ViewCustomer view = new ViewCustomer(processing, customers, orders, looks);

    /** An order of Aurore Minuit's. */
    public Order placed(int n) {
        Order order = SampleOrders.placed(new UUID(1, n), new UUID(2, n), clock.now());
        SampleOrders.add(orders, order, clock.now());
        return order;
    }
}
