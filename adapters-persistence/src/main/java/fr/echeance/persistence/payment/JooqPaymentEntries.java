package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_ENTRY;

import static org.jooq.impl.DSL.select;

import fr.echeance.application.payment.PaymentEntries;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.util.List;

/** The books on PostgreSQL: an entry is in its table or, once its year is closed and swept, in the archive; whole in both. */
@Component
final class JooqPaymentEntries implements PaymentEntries {
    private static final fr.echeance.persistence.schema.archive.tables.PaymentEntry ARCHIVED =
            Tables.PAYMENT_ENTRY;

    private final DSLContext db;

    JooqPaymentEntries(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Entry entry, Deadlines deadlines) {
        db.insertInto(PAYMENT_ENTRY)
                .set(PAYMENT_ENTRY.ID, entry.id())
                .set(PAYMENT_ENTRY.REFERENCE, entry.reference().value())
                .set(PAYMENT_ENTRY.TYPE, entry.type().name())
                .set(PAYMENT_ENTRY.AMOUNT_CENTS, entry.amount().cents())
                .set(PAYMENT_ENTRY.CURRENCY, entry.currency())
                .set(PAYMENT_ENTRY.BOOKED_ON, entry.bookedOn())
                .set(PAYMENT_ENTRY.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(PAYMENT_ENTRY.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }

    @Override
    public List<Entry> payments(OrderNumber reference) {
        return of(reference, Type.PAYMENT);
    }

    @Override
    public List<Entry> refunds(OrderNumber reference) {
        return of(reference, Type.REFUND);
    }

    /** In one statement, so that a sweep in between neither drops nor doubles an entry. */
    private List<Entry> of(OrderNumber reference, Type type) {
        return db.select(
                        PAYMENT_ENTRY.ID,
                        PAYMENT_ENTRY.REFERENCE,
                        PAYMENT_ENTRY.TYPE,
                        PAYMENT_ENTRY.AMOUNT_CENTS,
                        PAYMENT_ENTRY.CURRENCY,
                        PAYMENT_ENTRY.BOOKED_ON)
                .from(PAYMENT_ENTRY)
                .where(
                        PAYMENT_ENTRY.REFERENCE.eq(reference.value()),
                        PAYMENT_ENTRY.TYPE.eq(type.name()))
                .unionAll(
                        select(
                                        ARCHIVED.ID,
                                        ARCHIVED.REFERENCE,
                                        ARCHIVED.TYPE,
                                        ARCHIVED.AMOUNT_CENTS,
                                        ARCHIVED.CURRENCY,
                                        ARCHIVED.BOOKED_ON)
                                .from(ARCHIVED)
                                .where(
                                        ARCHIVED.REFERENCE.eq(reference.value()),
                                        ARCHIVED.TYPE.eq(type.name())))
                .orderBy(PAYMENT_ENTRY.BOOKED_ON, PAYMENT_ENTRY.ID)
                .fetch(JooqPaymentEntries::toDomain);
    }

    private static Entry toDomain(Record row) {
        return new Entry(
                row.get(PAYMENT_ENTRY.ID),
                new OrderNumber(row.get(PAYMENT_ENTRY.REFERENCE)),
                Type.valueOf(row.get(PAYMENT_ENTRY.TYPE)),
                new Money(row.get(PAYMENT_ENTRY.AMOUNT_CENTS)),
                row.get(PAYMENT_ENTRY.CURRENCY),
                row.get(PAYMENT_ENTRY.BOOKED_ON));
    }
}
