package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;
import static fr.echeance.persistence.schema.shop.Tables.TERMS_ACCEPTANCE;

import fr.echeance.application.order.Orders;
import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.application.privacy.OrderMoves;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An order, its contact and the acceptance of the terms: three records of three kinds, written
 * together.
 */
@Component
final class JooqOrders implements Orders {
    private final DSLContext db;
    private final OrderMoves moves;
    private final OrderAddition addition;

    JooqOrders(DSLContext db, OrderMoves moves) {
        this.db = db;
        this.moves = moves;
        this.addition = new OrderAddition(db);
    }

    @Override
    public Optional<Key> ofCart(UUID cart) {
        return db.select(ORDERS.ID, ORDERS.NUMBER, ORDERS.PLACED_AT)
                .from(ORDERS)
                .where(ORDERS.CART.eq(cart))
                .fetchOptional(
                        row -> new Key(row.value1(), new OrderNumber(row.value2()), row.value3()));
    }

    @Override
    public Optional<Order> find(UUID id) {
        return rows(ORDERS.ID.eq(id)).fetchOptional(OrderRow::toDomain);
    }

    @Override
    public Optional<Order> lock(UUID id) {
        // The buyer first, the order second: who moves a deadline touches the buyer's other orders
        // too.
        db.select(ORDERS.BUYER)
                .from(ORDERS)
                .where(ORDERS.ID.eq(id))
                .fetchOptional(row -> moves.hold(new Pseudonym(row.value1()), id));
        return rows(ORDERS.ID.eq(id)).forUpdate().fetchOptional(OrderRow::toDomain);
    }

    @Override
    public Optional<Order> byNumber(OrderNumber number) {
        return rows(ORDERS.NUMBER.eq(number.value())).fetchOptional(OrderRow::toDomain);
    }

    @Override
    public Optional<OrderContact> contact(UUID id) {
        return db.select(ContactRow.columns())
                .from(ORDER_CONTACT)
                .where(ORDER_CONTACT.ORDER_ID.eq(id))
                .fetchOptional(ContactRow::toDomain);
    }

    @Override
    public SortedMap<RecordKind, Deadlines> deadlines(UUID id) {
        SortedMap<RecordKind, Deadlines> deadlines = new TreeMap<>();
        db.select(
                        ORDERS.ACTIVE_UNTIL,
                        ORDERS.ARCHIVE_UNTIL,
                        ORDER_CONTACT.ACTIVE_UNTIL,
                        TERMS_ACCEPTANCE.ACTIVE_UNTIL,
                        TERMS_ACCEPTANCE.ARCHIVE_UNTIL)
                .from(ORDERS)
                .leftJoin(ORDER_CONTACT)
                .on(ORDER_CONTACT.ORDER_ID.eq(ORDERS.ID))
                .leftJoin(TERMS_ACCEPTANCE)
                .on(TERMS_ACCEPTANCE.ORDER_ID.eq(ORDERS.ID))
                .where(ORDERS.ID.eq(id))
                .forEach(row -> {
                    put(deadlines, RecordKind.ORDER, row.value1(), row.value2());
                    put(deadlines, RecordKind.ORDER_CONTACT, row.value3(), row.value3());
                    put(deadlines, RecordKind.TERMS_ACCEPTANCE, row.value4(), row.value5());
                });
        return deadlines;
    }

    @Override
    public Relationship hold(Pseudonym buyer, UUID order) {
        return moves.hold(buyer, order);
    }

    @Override
    public void add(Order order, OrderContact contact, TermsAcceptance terms, Relationship others) {
        Map<RecordKind, Deadlines> deadlines = OrderDeadlines.of(order, others);

        Map<Field<?>, @Nullable Object> orderRow = OrderRow.write(order);
        orderRow.put(ORDERS.ACTIVE_UNTIL, of(deadlines, RecordKind.ORDER).activeUntil());
        orderRow.put(ORDERS.ARCHIVE_UNTIL, of(deadlines, RecordKind.ORDER).archiveUntil());
        Map<Field<?>, @Nullable Object> contactRow = ContactRow.write(contact);
        contactRow.put(ORDER_CONTACT.ORDER_ID, order.id());
        contactRow.put(
                ORDER_CONTACT.ACTIVE_UNTIL, of(deadlines, RecordKind.ORDER_CONTACT).activeUntil());
        Map<Field<?>, @Nullable Object> termsRow = new LinkedHashMap<>();
        termsRow.put(TERMS_ACCEPTANCE.ORDER_ID, order.id());
        termsRow.put(TERMS_ACCEPTANCE.BUYER, order.buyer().value());
        termsRow.put(TERMS_ACCEPTANCE.VERSION, terms.version());
        termsRow.put(TERMS_ACCEPTANCE.DIGEST, terms.digest());
        termsRow.put(TERMS_ACCEPTANCE.ACCEPTED_AT, terms.at());
        termsRow.put(
                TERMS_ACCEPTANCE.ACTIVE_UNTIL,
                of(deadlines, RecordKind.TERMS_ACCEPTANCE).activeUntil());
        termsRow.put(
                TERMS_ACCEPTANCE.ARCHIVE_UNTIL,
                of(deadlines, RecordKind.TERMS_ACCEPTANCE).archiveUntil());

        boolean first = addition.write(orderRow, contactRow, termsRow);
        if (!first) throw new CartAlreadyOrdered();
    }

    @Override
    public void save(Order order) {
        Relationship others = moves.hold(order.buyer(), order.id());
        int saved =
                db.update(ORDERS)
                        .set(OrderRow.writeState(order))
                        .where(ORDERS.ID.eq(order.id()))
                        .execute();
        if (saved != 1) throw new IllegalStateException("no such order");
        moves.moved(order, others);
    }

    @Override
    public List<UUID> unpaidSince(Instant now, int limit) {
        return db.select(ORDERS.ID)
                .from(ORDERS)
                .where(
                        ORDERS.STATE
                                .eq(OrderState.Kind.AWAITING_PAYMENT.name())
                                .and(ORDERS.PAY_BEFORE.le(now)))
                .orderBy(ORDERS.PAY_BEFORE, ORDERS.ID)
                .limit(limit)
                .fetch(ORDERS.ID);
    }

    private SelectConditionStep<Record> rows(Condition which) {
        return db.select(OrderRow.COLUMNS).from(ORDERS).where(which);
    }

    private static Deadlines of(Map<RecordKind, Deadlines> deadlines, RecordKind kind) {
        return Objects.requireNonNull(deadlines.get(kind), kind::id);
    }

    private static void put(
            Map<RecordKind, Deadlines> deadlines,
            RecordKind kind,
            @Nullable Deadline active,
            @Nullable Deadline archive) {
        if (active != null && archive != null) deadlines.put(kind, new Deadlines(active, archive));
    }
}
