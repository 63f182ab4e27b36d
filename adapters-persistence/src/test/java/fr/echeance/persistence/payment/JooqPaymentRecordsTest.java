package fr.echeance.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.Orders;
import fr.echeance.application.payment.PaymentEntries;
import fr.echeance.application.payment.PaymentEntries.Entry;
import fr.echeance.application.payment.PaymentInbox;
import fr.echeance.application.payment.PaymentRecordsContract;
import fr.echeance.application.payment.PaymentTokens;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.order.Order;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class JooqPaymentRecordsTest extends PaymentRecordsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(Instant.parse("2026-11-23T09:00:00Z"));
    }

    /** Red while only the live table was read: an order paid in December and cancelled in January was never paid back. */
    @Test
    void findsAPaymentWhoseYearIsClosedSweptOrNot() {
        Order order = place();
        Entry payment = entry(order, 1, PaymentEntries.Type.PAYMENT, 3_570, "EUR");
        book(payment);
        fixture.wind(Instant.parse("2027-01-02T09:00:00Z"));
        assertThat(payments(order)).containsExactly(payment);
        fixture.bean(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(fixture.count("shop.payment_entry")).isZero();
        assertThat(payments(order)).containsExactly(payment);
    }

    private List<Entry> payments(Order order) {
        return run(_ -> entries().payments(order.number()));
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
    protected PaymentTokens tokens() {
        return fixture.bean(PaymentTokens.class);
    }

    @Override
    protected PaymentInbox inbox() {
        return fixture.bean(PaymentInbox.class);
    }

    @Override
    protected PaymentEntries entries() {
        return fixture.bean(PaymentEntries.class);
    }
}
