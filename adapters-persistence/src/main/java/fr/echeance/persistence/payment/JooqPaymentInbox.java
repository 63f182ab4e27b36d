package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_EVENT;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentInbox;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** One row for each event of a provider: the primary key lets one of two through. */
@Component
final class JooqPaymentInbox implements PaymentInbox {
    private final DSLContext db;

    JooqPaymentInbox(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean receive(UUID id, PaymentEvent event, Instant now, Deadline activeUntil) {
        return db.insertInto(PAYMENT_EVENT)
                        .set(PAYMENT_EVENT.ID, id)
                        .set(PAYMENT_EVENT.PROVIDER, event.provider())
                        .set(PAYMENT_EVENT.EVENT_ID, event.id())
                        .set(PAYMENT_EVENT.TYPE, event.type().name())
                        .set(PAYMENT_EVENT.ORDER_ID, event.order())
                        .set(PAYMENT_EVENT.REFERENCE, event.reference())
                        .set(PAYMENT_EVENT.AMOUNT_CENTS, event.amount().cents())
                        .set(PAYMENT_EVENT.CURRENCY, event.currency())
                        .set(PAYMENT_EVENT.OCCURRED_AT, event.at())
                        .set(PAYMENT_EVENT.RECEIVED_AT, now)
                        .set(PAYMENT_EVENT.ACTIVE_UNTIL, activeUntil)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
