package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_ENTRY;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import fr.echeance.application.payment.PaymentEntries;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Component
final class JooqPaymentEntries implements PaymentEntries {
    private final DSLContext db;

    JooqPaymentEntries(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(
            UUID id,
            OrderNumber reference,
            Type type,
            Money amount,
            LocalDate bookedOn,
            Deadlines deadlines) {
        db.insertInto(PAYMENT_ENTRY)
                .set(PAYMENT_ENTRY.ID, id)
                .set(PAYMENT_ENTRY.REFERENCE, reference.value())
                .set(PAYMENT_ENTRY.TYPE, type.name())
                .set(PAYMENT_ENTRY.AMOUNT_CENTS, amount.cents())
                .set(PAYMENT_ENTRY.CURRENCY, Money.CURRENCY)
                .set(PAYMENT_ENTRY.BOOKED_ON, bookedOn)
                .set(PAYMENT_ENTRY.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(PAYMENT_ENTRY.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }

    @Override
    public Money balance(OrderNumber reference) {
        var signed =
                when(PAYMENT_ENTRY.TYPE.eq(Type.PAYMENT.name()), PAYMENT_ENTRY.AMOUNT_CENTS)
                        .otherwise(PAYMENT_ENTRY.AMOUNT_CENTS.neg());
        return new Money(
                db.select(coalesce(sum(signed), BigDecimal.ZERO))
                        .from(PAYMENT_ENTRY)
                        .where(PAYMENT_ENTRY.REFERENCE.eq(reference.value()))
                        .fetchSingle()
                        .value1()
                        .longValueExact());
    }
}
