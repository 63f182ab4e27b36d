package fr.echeance.persistence.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.payment.PaymentEntries;
import fr.echeance.application.payment.PaymentInbox;
import fr.echeance.application.payment.Transfers;
import fr.echeance.application.payment.TransfersContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;

class JooqTransfersTest extends TransfersContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
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
    protected PaymentInbox inbox() {
        return fixture.bean(PaymentInbox.class);
    }

    @Override
    protected PaymentEntries entries() {
        return fixture.bean(PaymentEntries.class);
    }

    @Override
    protected Transfers transfers() {
        return fixture.bean(Transfers.class);
    }
}
