package fr.echeance.application.payment;

import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryTransfersTest extends TransfersContract {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryPaymentRecords records = new InMemoryPaymentRecords();
    private final InMemoryPaymentEntries entries = new InMemoryPaymentEntries();
    private final FakeProcessing processing =
            new FakeProcessing(FixedClock.standing(), orders, records, entries);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected PaymentInbox inbox() {
        return records;
    }

    @Override
    protected PaymentEntries entries() {
        return entries;
    }

    @Override
    protected Transfers transfers() {
        return new InMemoryTransfers(orders, records, entries);
    }
}
