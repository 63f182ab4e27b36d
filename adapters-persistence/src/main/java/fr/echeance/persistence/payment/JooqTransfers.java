package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;
import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_ENTRY;
import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_EVENT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fr.echeance.application.payment.PaymentEntries;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.Transfers;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectLimitStep;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Read from the inbox: arrivals and refunds are events of it. */
@Component
final class JooqTransfers implements Transfers {
    private static final fr.echeance.persistence.schema.shop.tables.PaymentEvent DONE =
            PAYMENT_EVENT.as("done");
    private static final Field<Instant> DONE_AT =
            field(
                    select(DONE.OCCURRED_AT)
                            .from(DONE)
                            .where(
                                    DONE.PROVIDER.eq(PAYMENT_EVENT.PROVIDER),
                                    DONE.EVENT_ID.eq(
                                            PAYMENT_EVENT.EVENT_ID.concat(inline("-done")))));

    private final DSLContext db;

    JooqTransfers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Arrival> arrivals(UUID order) {
        return db.select(PAYMENT_EVENT.OCCURRED_AT, PAYMENT_EVENT.AMOUNT_CENTS)
                .from(PAYMENT_EVENT)
                .where(
                        PAYMENT_EVENT.ORDER_ID.eq(order),
                        PAYMENT_EVENT.TYPE.eq(PaymentEvent.Type.ARRIVED.name()))
                .orderBy(PAYMENT_EVENT.RECEIVED_AT, PAYMENT_EVENT.ID)
                .fetch(row -> new Arrival(Deadline.dayOf(row.value1()), new Money(row.value2())));
    }

    @Override
    public List<Refund> refunds(UUID order) {
        return refunds(PAYMENT_EVENT.ORDER_ID.eq(order)).fetch(JooqTransfers::refund);
    }

    @Override
    public List<Refund> refundsDue(int limit) {
        return refunds(DONE_AT.isNull()).limit(limit).fetch(JooqTransfers::refund);
    }

    @Override
    public Optional<Refund> refund(UUID id) {
        return refunds(PAYMENT_EVENT.ID.eq(id)).fetchOptional(JooqTransfers::refund);
    }

    private SelectLimitStep<Record7<UUID, String, UUID, String, Long, Instant, Instant>> refunds(
            Condition which) {
        return db.select(
                        PAYMENT_EVENT.ID,
                        PAYMENT_EVENT.EVENT_ID,
                        PAYMENT_EVENT.ORDER_ID,
                        PAYMENT_EVENT.REFERENCE,
                        PAYMENT_EVENT.AMOUNT_CENTS,
                        PAYMENT_EVENT.OCCURRED_AT,
                        DONE_AT)
                .from(PAYMENT_EVENT)
                .where(PAYMENT_EVENT.TYPE.eq(PaymentEvent.Type.REFUND_DUE.name()), which)
                .orderBy(PAYMENT_EVENT.RECEIVED_AT, PAYMENT_EVENT.ID);
    }

    private static Refund refund(Record7<UUID, String, UUID, String, Long, Instant, Instant> row) {
        return new Refund(
                row.value1(),
                row.value2(),
                row.value3(),
                new CreditorReference(row.value4()),
                new Money(row.value5()),
                Deadline.dayOf(row.value6()),
                Optional.ofNullable(row.value7()).map(Deadline::dayOf));
    }

    @Override
    public List<Waiting> waiting(int limit) {
        Field<BigDecimal> arrived =
                field(
                        select(coalesce(sum(PAYMENT_ENTRY.AMOUNT_CENTS), BigDecimal.ZERO))
                                .from(PAYMENT_ENTRY)
                                .where(
                                        PAYMENT_ENTRY.REFERENCE.eq(ORDERS.NUMBER),
                                        PAYMENT_ENTRY.TYPE.eq(PaymentEntries.Type.PAYMENT.name()),
                                        PAYMENT_ENTRY.CURRENCY.eq(Money.CURRENCY)));
        return db.select(
                        ORDERS.ID,
                        ORDERS.NUMBER,
                        ORDERS.TOTAL_CENTS,
                        arrived,
                        ORDERS.PLACED_AT,
                        ORDERS.PAY_BEFORE)
                .from(ORDERS)
                .where(ORDERS.STATE.eq(OrderState.Kind.AWAITING_PAYMENT.name()))
                .orderBy(ORDERS.PAY_BEFORE, ORDERS.ID)
                .limit(limit)
                .fetch(row ->
                        new Waiting(
                                row.value1(),
                                new OrderNumber(row.value2()),
                                new Money(row.value3()),
                                new Money(row.value4().longValueExact()),
                                row.value5(),
                                row.value6()));
    }
}
