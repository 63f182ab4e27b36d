package fr.echeance.persistence.payment;

import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_EVENT;
import static fr.echeance.persistence.schema.shop.Tables.PAYMENT_TOKEN;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.PaymentTokens;
import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqPaymentTokens implements PaymentTokens {
    private final DSLContext db;

    JooqPaymentTokens(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<PaymentProvider.Page> of(UUID order) {
        return db.select(PAYMENT_TOKEN.PROVIDER, PAYMENT_TOKEN.REFERENCE, PAYMENT_TOKEN.PAGE)
                .from(PAYMENT_TOKEN)
                .where(PAYMENT_TOKEN.ORDER_ID.eq(order))
                .fetchOptional(Records.mapping(PaymentProvider.Page::new));
    }

    @Override
    public Optional<String> reference(UUID order) {
        Field<String> kept =
                field(
                        select(PAYMENT_TOKEN.REFERENCE)
                                .from(PAYMENT_TOKEN)
                                .where(PAYMENT_TOKEN.ORDER_ID.eq(order)));
        Field<String> told =
                field(
                        select(PAYMENT_EVENT.REFERENCE)
                                .from(PAYMENT_EVENT)
                                .where(
                                        PAYMENT_EVENT.ORDER_ID.eq(order),
                                        PAYMENT_EVENT.TYPE.in(
                                                PaymentEvent.Type.SUCCEEDED.name(),
                                                PaymentEvent.Type.ARRIVED.name()))
                                .orderBy(PAYMENT_EVENT.RECEIVED_AT)
                                .limit(1));
        return db.select(coalesce(kept, told))
                .fetchSingle(row -> Optional.ofNullable(row.value1()));
    }

    @Override
    public void add(Order order, PaymentProvider.Page page) {
        Deadlines deadlines =
                Objects.requireNonNull(
                        OrderDeadlines.of(order, Relationship.NONE).get(RecordKind.PAYMENT_TOKEN));
        db.insertInto(PAYMENT_TOKEN)
                .set(PAYMENT_TOKEN.ORDER_ID, order.id())
                .set(PAYMENT_TOKEN.PROVIDER, page.provider())
                .set(PAYMENT_TOKEN.REFERENCE, page.reference())
                .set(PAYMENT_TOKEN.PAGE, page.url())
                .set(PAYMENT_TOKEN.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(PAYMENT_TOKEN.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .onConflictDoNothing()
                .execute();
    }
}
