package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.shared.Stage;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every store of orders does. */
public abstract class OrdersContract implements Stage {
    protected abstract Orders orders();

    protected abstract OrderBook book();

    @Test
    void keepsAnOrderWithEverythingOnIt() {
        Order placed = place(1);
        Order found = find(placed.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(placed);
        Optional<Order> byNumber = read(_ -> orders().byNumber(placed.number()));
        assertThat(byNumber).get().usingRecursiveComparison().isEqualTo(placed);
    }

    @Test
    void keepsItsContact() {
        Order placed = place(1);
        Optional<OrderContact> contact = read(_ -> orders().contact(placed.id()));
        assertThat(contact).contains(SampleOrders.contact(SampleOrders.AURORE));
    }

    @Test
    void refusesASecondOrderOfTheSameCart() {
        Order first = place(1);
        assertThatThrownBy(() -> add(id(2), first.cart()))
                .isInstanceOf(Orders.CartAlreadyOrdered.class);
        Optional<Orders.Key> ordered = read(_ -> orders().ofCart(first.cart()));
        assertThat(ordered).contains(new Orders.Key(first.id(), first.number(), first.placedAt()));
    }

    @Test
    void knowsNoOrderThatNobodyPlaced() {
        Optional<Order> order = read(_ -> orders().find(id(9)));
        Optional<Order> byNumber = read(_ -> orders().byNumber(OrderNumber.draw(9)));
        Optional<Orders.Key> ofCart = read(_ -> orders().ofCart(id(9)));
        Optional<OrderContact> contact = read(_ -> orders().contact(id(9)));
        assertThat(order).isEmpty();
        assertThat(byNumber).isEmpty();
        assertThat(ofCart).isEmpty();
        assertThat(contact).isEmpty();
    }

    @Test
    void keepsEveryStateOfAGoodLife() {
        UUID id = place(1).id();
        confirm(id);
        assertThat(find(id).state()).isInstanceOf(OrderState.Confirmed.class);
        change(MarkShipped.class, id, order -> order.ship(time()));
        assertThat(find(id).state()).isInstanceOf(OrderState.Shipped.class);
        change(MarkDelivered.class, id, order -> order.deliver(Deadline.dayOf(time())));
        assertThat(find(id).state())
                .isEqualTo(new OrderState.Delivered(time(), time(), Deadline.dayOf(time())));
    }

    @Test
    void keepsWhyAndWhenAnOrderWasCancelled() {
        UUID unpaid = place(1).id();
        UUID paid = place(2).id();
        change(CancelOrder.class, unpaid, order -> order.cancel(time(), CancelReason.BUYER_ASKED));
        confirm(paid);
        change(CancelOrder.class, paid, order -> order.cancel(time(), CancelReason.OUT_OF_STOCK));
        assertThat(find(unpaid).state())
                .isEqualTo(
                        new OrderState.Cancelled(
                                Optional.empty(), time(), CancelReason.BUYER_ASKED));
        assertThat(find(paid).state())
                .isEqualTo(
                        new OrderState.Cancelled(
                                Optional.of(time()), time(), CancelReason.OUT_OF_STOCK));
    }

    @Test
    void keepsNoChangeThatWasNotSaved() {
        UUID id = place(1).id();
        processing().run(CancelOrder.class, now -> orders().lock(id).orElseThrow().confirm(now));
        assertThat(find(id).state()).isInstanceOf(OrderState.AwaitingPayment.class);
    }

    @Test
    void tellsUntilWhenAnOrderIsKept() {
        UUID id = place(1).id();
        assertThat(activeUntil(id))
                .isEqualTo(Deadline.endOf(Deadline.dayOf(time()).plus(Order.NEVER_PAID)));
        confirm(id);
        assertThat(activeUntil(id)).isEqualTo(Deadline.open());
        change(MarkShipped.class, id, order -> order.ship(time()));
        change(MarkDelivered.class, id, order -> order.deliver(Deadline.dayOf(time())));
        LocalDate guaranteed = Deadline.dayOf(time()).plus(Order.GUARANTEE);
        assertThat(deadlines(id))
                .isEqualTo(
                        Map.of(
                                RecordKind.ORDER,
                                new Deadlines(
                                        Deadline.endOf(guaranteed),
                                        Deadline.endOf(guaranteed.plusYears(5))),
                                RecordKind.ORDER_CONTACT,
                                new Deadlines(
                                        Deadline.endOf(guaranteed), Deadline.endOf(guaranteed)),
                                RecordKind.TERMS_ACCEPTANCE,
                                new Deadlines(
                                        Deadline.endOf(guaranteed),
                                        Deadline.endOf(guaranteed.plusYears(5)))));
    }

    @Test
    void namesUnpaidOrdersOnceTheirTimeIsOver() {
        Order first = place(1);
        Order paid = place(2);
        confirm(paid.id());
        List<UUID> before = read(_ -> orders().unpaidSince(time(), 10));
        List<UUID> after = read(_ -> orders().unpaidSince(time().plus(Order.TIME_TO_PAY), 10));
        List<UUID> none = read(_ -> orders().unpaidSince(time().plus(Order.TIME_TO_PAY), 0));
        assertThat(List.of(before, none)).allMatch(List::isEmpty);
        assertThat(after).containsExactly(first.id());
    }

    @Test
    void turnsThePagesOfTheBookNewestFirst() {
        for (int i = 1; i <= 3; i++) place(i);
        OrderBook.Page first = list(OrderBookFilter.page(0, 2));
        OrderBook.Page second = list(OrderBookFilter.page(2, 2));
        assertThat(first.rows()).extracting(OrderBook.Row::id).containsExactly(id(3), id(2));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(second.rows()).extracting(OrderBook.Row::id).containsExactly(id(1));
    }

    @Test
    void findsInTheBookByStateNumberBuyerAndDay() {
        Order one = place(1);
        Order two = place(2);
        confirm(two.id());
        assertThat(ids(OrderBookFilter.state(OrderState.Kind.CONFIRMED))).containsExactly(two.id());
        assertThat(ids(OrderBookFilter.number(one.number()))).containsExactly(one.id());
        assertThat(ids(OrderBookFilter.buyer(one.buyer()))).containsExactly(two.id(), one.id());
        assertThat(ids(OrderBookFilter.buyer(new Pseudonym(id(99))))).isEmpty();
        assertThat(ids(OrderBookFilter.shipping("home"))).hasSize(2);
        assertThat(ids(OrderBookFilter.shipping("relay"))).isEmpty();
        assertThat(ids(OrderBookFilter.placed(time(), time().plusSeconds(1)))).hasSize(2);
        assertThat(ids(OrderBookFilter.placed(time().minus(Duration.ofDays(1)), time()))).isEmpty();
    }

    @Test
    void goesOnAfterAnOrderThatWasSeenWhateverIsPlacedMeanwhile() {
        place(1);
        Order seen = place(2);
        place(3);
        assertThat(ids(OrderBookFilter.after(seen))).containsExactly(id(1));
    }

    private List<UUID> ids(OrderBook.Filter filter) {
        return list(filter).rows().stream().map(OrderBook.Row::id).toList();
    }

    private OrderBook.Page list(OrderBook.Filter filter) {
        return processing().read(ListOrders.class, _ -> book().list(filter));
    }

    private Order place(int n) {
        return add(id(n), id(100 + n));
    }

    private Order add(UUID id, UUID cart) {
        return processing()
                .run(
                        PlaceOrder.class,
                        now -> {
                            Order order = SampleOrders.placed(id, cart, now);
                            SampleOrders.add(orders(), order, now);
                            return order;
                        });
    }

    private void confirm(UUID id) {
        change(ReceivePaymentEvent.class, id, order -> order.confirm(time()));
    }

    /** @param useCase whose purpose may make this change */
    private void change(Class<?> useCase, UUID id, Consumer<Order> work) {
        processing()
                .run(
                        useCase,
                        now -> {
                            Order order = orders().lock(id).orElseThrow();
                            work.accept(order);
                            orders().save(order);
                            return now;
                        });
    }

    private Deadline activeUntil(UUID id) {
        return Optional.ofNullable(deadlines(id).get(RecordKind.ORDER_CONTACT))
                .orElseThrow()
                .activeUntil();
    }

    private Map<RecordKind, Deadlines> deadlines(UUID id) {
        return read(_ -> orders().deadlines(id));
    }

    private Order find(UUID id) {
        return read(_ -> orders().find(id)).orElseThrow();
    }

    private <T> T read(Function<Instant, T> work) {
        return processing().read(ViewOrder.class, work);
    }

    private static UUID id(int n) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
