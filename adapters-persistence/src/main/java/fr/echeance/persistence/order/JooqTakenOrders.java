package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;

import fr.echeance.application.takeover.TakenOrders;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.Delivered;
import fr.echeance.persistence.schema.archive.Tables;
import fr.echeance.persistence.shared.Additions;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders of a former shop: rows as those of our own, added where the key is free, never read. */
@Component
final class JooqTakenOrders implements TakenOrders {
    private static final fr.echeance.persistence.schema.archive.tables.Orders ARCHIVE =
            Tables.ORDERS;

    private final Additions additions;

    JooqTakenOrders(DSLContext db) {
        this.additions = new Additions(db);
    }

    @Override
    public Added addLive(List<TakenOrder> orders) {
        int added = additions.add(ORDERS, orders.stream().map(JooqTakenOrders::live).toList());
        int contacts =
                additions.add(
                        ORDER_CONTACT,
                        orders.stream()
                                .flatMap(taken ->
                                        taken.contact().stream()
                                                .map(contact -> {
                                                    Map<Field<?>, @Nullable Object> row =
                                                            ContactRow.write(contact);
                                                    row.put(
                                                            ORDER_CONTACT.ORDER_ID,
                                                            taken.order().id());
                                                    row.put(
                                                            ORDER_CONTACT.ACTIVE_UNTIL,
                                                            taken.contactUntil());
                                                    return row;
                                                }))
                                .toList());
        return new Added(added, contacts);
    }

    @Override
    public int addArchived(List<TakenOrder> orders) {
        return additions.add(ARCHIVE, orders.stream().map(JooqTakenOrders::archived).toList());
    }

    private static Map<Field<?>, @Nullable Object> live(TakenOrder taken) {
        Map<Field<?>, @Nullable Object> row = OrderRow.write(taken.order());
        row.put(ORDERS.ACTIVE_UNTIL, taken.deadlines().activeUntil());
        row.put(ORDERS.ARCHIVE_UNTIL, taken.deadlines().archiveUntil());
        return row;
    }

    private static Map<Field<?>, @Nullable Object> archived(TakenOrder taken) {
        Order order = taken.order();
        Delivered state = (Delivered) order.state();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ARCHIVE.ID, order.id());
        row.put(ARCHIVE.BUYER, order.buyer().value());
        row.put(ARCHIVE.STATE, state.kind().name());
        row.put(ARCHIVE.LINES, OrderLines.write(order.lines()));
        row.put(ARCHIVE.SHIPPING_CENTS, order.shipping().price().cents());
        row.put(ARCHIVE.TOTAL_CENTS, order.total().cents());
        row.put(ARCHIVE.PLACED_AT, order.placedAt());
        row.put(ARCHIVE.CONFIRMED_AT, state.confirmedAt());
        row.put(ARCHIVE.DELIVERED_ON, state.deliveredOn());
        row.put(ARCHIVE.ENDED_AT, null);
        row.put(ARCHIVE.ARCHIVE_UNTIL, taken.deadlines().archiveUntil());
        return row;
    }
}
