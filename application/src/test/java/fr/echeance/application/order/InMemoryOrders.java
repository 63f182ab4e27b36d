package fr.echeance.application.order;

import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Orders in memory; keeps copies, so that a change counts only once it is saved. */
public final class InMemoryOrders implements Orders, OrderBook, Rewindable {
    private final Map<UUID, Kept> orders = new HashMap<>();

    private record Kept(Order order, Optional<OrderContact> contact, TermsAcceptance terms) {}

    @Override
    public Optional<Key> ofCart(UUID cart) {
        return orders.values().stream()
                .map(Kept::order)
                .filter(order -> order.cart().equals(cart))
                .map(order -> new Key(order.id(), order.number(), order.placedAt()))
                .findFirst();
    }

    @Override
    public Optional<Order> find(UUID id) {
        return Optional.ofNullable(orders.get(id)).map(Kept::order).map(InMemoryOrders::copy);
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Order> byNumber(OrderNumber number) {
        return orders.values().stream()
                .map(Kept::order)
                .filter(order -> order.number().equals(number))
                .findFirst()
                .map(InMemoryOrders::copy);
    }

    @Override
    public Optional<OrderContact> contact(UUID id) {
        return Optional.ofNullable(orders.get(id)).flatMap(Kept::contact);
    }

    /** By the pure rules, as if the buyer had no other order. */
    @Override
    public SortedMap<RecordKind, Deadlines> deadlines(UUID id) {
        SortedMap<RecordKind, Deadlines> deadlines = new TreeMap<>();
        Kept kept = orders.get(id);
        if (kept == null) return deadlines;
        var byRule = OrderDeadlines.of(kept.order(), Relationship.NONE);
        for (RecordKind kind :
                List.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.TERMS_ACCEPTANCE))
            Optional.ofNullable(byRule.get(kind)).ifPresent(d -> deadlines.put(kind, d));
        if (kept.contact().isEmpty()) deadlines.remove(RecordKind.ORDER_CONTACT);
        return deadlines;
    }

    /** As if the buyer had no other order. */
    @Override
    public Relationship hold(Pseudonym buyer, UUID order) {
        return Relationship.NONE;
    }

    @Override
    public void add(Order order, OrderContact contact, TermsAcceptance terms, Relationship others) {
        if (ofCart(order.cart()).isPresent()) throw new CartAlreadyOrdered();
        orders.put(order.id(), new Kept(copy(order), Optional.of(contact), terms));
    }

    @Override
    public void save(Order order) {
        Kept before = orders.get(order.id());
        if (before == null) throw new IllegalStateException("no such order");
        orders.put(order.id(), new Kept(copy(order), before.contact(), before.terms()));
    }

    /** Its deadline came: the contact goes, the order stays. */
    public void forgetContact(UUID id) {
        Kept before = orders.get(id);
        if (before != null)
            orders.put(id, new Kept(before.order(), Optional.empty(), before.terms()));
    }

    public Optional<TermsAcceptance> terms(UUID id) {
        return Optional.ofNullable(orders.get(id)).map(Kept::terms);
    }

    public List<Order> all() {
        return orders.keySet().stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<UUID> unpaidSince(Instant now, int limit) {
        return orders.values().stream()
                .map(Kept::order)
                .filter(order ->
                        order.state() instanceof OrderState.AwaitingPayment(Instant payBefore)
                                && !now.isBefore(payBefore))
                .sorted(Comparator.comparing(Order::placedAt))
                .limit(limit)
                .map(Order::id)
                .toList();
    }

    @Override
    public Page list(Filter filter) {
        List<Row> matching =
                orders.values().stream()
                        .map(Kept::order)
                        .filter(o -> filter.state().map(o.state().kind()::equals).orElse(true))
                        .filter(o ->
                                filter.placedFrom()
                                        .map(f -> !o.placedAt().isBefore(f))
                                        .orElse(true))
                        .filter(o ->
                                filter.placedBefore()
                                        .map(b -> o.placedAt().isBefore(b))
                                        .orElse(true))
                        .filter(o -> filter.number().map(o.number()::equals).orElse(true))
                        .filter(o -> filter.buyer().map(o.buyer()::equals).orElse(true))
                        .filter(o -> filter.after().map(seen -> follows(o, seen)).orElse(true))
                        .filter(o ->
                                filter.shipping().map(o.shipping().method()::equals).orElse(true))
                        .sorted(
                                Comparator.comparing(Order::placedAt)
                                        .thenComparing(Order::id)
                                        .reversed())
                        .skip(filter.offset())
                        .limit(filter.size() + 1L)
                        .map(InMemoryOrders::row)
                        .toList();
        boolean more = matching.size() > filter.size();
        return new Page(more ? matching.subList(0, filter.size()) : matching, more);
    }

    private static boolean follows(Order order, Place seen) {
        int earlier = order.placedAt().compareTo(seen.placedAt());
        return earlier < 0 || earlier == 0 && order.id().compareTo(seen.id()) < 0;
    }

    @Override
    public List<Row> pick(Collection<UUID> ids) {
        return list(OrderBookFilter.page(0, orders.size())).rows().stream()
                .filter(row -> ids.contains(row.id()))
                .toList();
    }

    private static Row row(Order order) {
        return new Row(
                order.id(),
                order.number(),
                order.placedAt(),
                order.state().kind(),
                order.shipping().name(),
                order.total());
    }

    private static Order copy(Order order) {
        return Order.fromStore(
                order.id(),
                order.number(),
                order.cart(),
                order.buyer(),
                order.lines(),
                order.shipping(),
                order.placedAt(),
                order.state());
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new HashMap<>(orders);
        return () -> {
            orders.clear();
            orders.putAll(before);
        };
    }
}
