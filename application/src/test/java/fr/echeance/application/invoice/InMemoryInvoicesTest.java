package fr.echeance.application.invoice;

import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemoryInvoicesTest extends InvoicesContract {
    private final InMemoryInvoices invoices = new InMemoryInvoices(new InMemoryOrders());
    private final FakeProcessing processing = new FakeProcessing(FixedClock.standing(), invoices);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected Invoices invoices() {
        return invoices;
    }
}
