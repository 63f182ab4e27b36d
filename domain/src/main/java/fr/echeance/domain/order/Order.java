package fr.echeance.domain.order;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.OrderState.AwaitingPayment;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.order.OrderState.Cancelled;
import fr.echeance.domain.order.OrderState.Confirmed;
import fr.echeance.domain.order.OrderState.Delivered;
import fr.echeance.domain.order.OrderState.Lapsed;
import fr.echeance.domain.order.OrderState.Shipped;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A contract of sale: lines and amounts frozen at placing, a state, and the day on which the last
 * duty towards the buyer ends. Who and where the buyer is stands elsewhere (order contact), because
 * it lives shorter.
 */
public final class Order {
    /** How long the stock is reserved for an unpaid order, where the money moves at once. */
    public static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    /**
     * Guarantee of conformity (garantie légale de conformité, C. conso. L. 217-3), from delivery.
     */
    public static final Period GUARANTEE = Period.ofYears(2);

    /** How long an order that was never paid is kept, from placing. */
    public static final Period NEVER_PAID = Period.ofDays(30);

    /** Time to pay back what was paid for a cancelled order (C. conso. L. 216-7, L. 221-24). */
    public static final Period REFUND = Period.ofDays(14);

    private final UUID id;
    private final OrderNumber number;
    private final UUID cart;
    private final Pseudonym buyer;
    private final List<OrderLine> lines;
    private final Shipping shipping;
    private final Instant placedAt;
    private OrderState state;

    private Order(
            UUID id,
            OrderNumber number,
            UUID cart,
            Pseudonym buyer,
            List<OrderLine> lines,
            Shipping shipping,
            Instant placedAt,
            OrderState state) {
        this.id = id;
        this.number = number;
        this.cart = cart;
        this.buyer = buyer;
        this.lines = List.copyOf(lines);
        this.shipping = shipping;
        this.placedAt = placedAt;
        this.state = state;
    }

    /** A new order: the stock is to be reserved, payment is awaited until {@code payBefore}. */
    public static Order place(
            UUID id,
            OrderNumber number,
            UUID cart,
            Pseudonym buyer,
            List<OrderLine> lines,
            Shipping shipping,
            Instant now,
            Instant payBefore) {
        if (lines.isEmpty()) throw new IllegalArgumentException("an order has lines");
        return new Order(
                id, number, cart, buyer, lines, shipping, now, new AwaitingPayment(payBefore));
    }

    /** The honest back door: for persistence alone. */
    public static Order fromStore(
            UUID id,
            OrderNumber number,
            UUID cart,
            Pseudonym buyer,
            List<OrderLine> lines,
            Shipping shipping,
            Instant placedAt,
            OrderState state) {
        return new Order(id, number, cart, buyer, lines, shipping, placedAt, state);
    }

    /** A definitive payment event came. False, and nothing changes, when payment is no longer awaited. */
    public boolean confirm(Instant now) {
        if (!(state instanceof AwaitingPayment)) return false;
        state = new Confirmed(now);
        return true;
    }

    /** The time to pay is over. False, and nothing changes, when payment is not awaited or there is time left. */
    public boolean lapse(Instant now) {
        if (!(state instanceof AwaitingPayment(Instant payBefore)) || now.isBefore(payBefore))
            return false;
        state = new Lapsed(now);
        return true;
    }

    /** The parcel left. False when the order is not confirmed or has left already. */
    public boolean ship(Instant now) {
        if (!(state instanceof Confirmed(Instant confirmedAt))) return false;
        state = new Shipped(confirmedAt, now);
        return true;
    }

    /** The parcel arrived on that day. False when it had not left, or the day lies before its leaving. */
    public boolean deliver(LocalDate day) {
        if (!(state instanceof Shipped(Instant confirmedAt, Instant shippedAt))
                || day.isBefore(Deadline.dayOf(shippedAt))) return false;
        state = new Delivered(confirmedAt, shippedAt, day);
        return true;
    }

    /** Ends the order before it leaves, or when its parcel is lost. False when it is not where that reason ends it. */
    public boolean cancel(Instant now, CancelReason reason) {
        boolean there =
                reason == CancelReason.LOST
                        ? state instanceof Shipped
                        : state instanceof AwaitingPayment || state instanceof Confirmed;
        if (!there) return false;
        state = new Cancelled(state.paidAt(), now, reason);
        return true;
    }

    /**
     * The milestones (record-kinds: delivered, duty_done) that this order has reached; a missing
     * one is open. Only what is paid and may still leave waits for its delivery: no clock waits for
     * a parcel that never comes.
     */
    public Milestones milestones() {
        LocalDate placedOn = Deadline.dayOf(placedAt);
        Milestones placed = Milestones.of(Milestone.COLLECTED, placedOn);
        Milestones known =
                state.paidAt()
                        .map(Deadline::dayOf)
                        .map(day -> placed.with(Milestone.PAID, day).with(Milestone.DEBITED, day))
                        .orElse(placed);
        return switch (state) {
            case AwaitingPayment _, Lapsed _ -> ending(known, placedOn, NEVER_PAID);
            case Confirmed _, Shipped _ -> known;
            case Delivered(Instant _, Instant _, LocalDate on) -> ending(known, on, GUARANTEE);
            // Unpaid as well: money that was under way when it was cancelled is owed back too.
            case Cancelled(Optional<Instant> _, Instant at, CancelReason _) ->
                    ending(known, Deadline.dayOf(at), REFUND);
        };
    }

    /** Nothing more is delivered after that day; the last duty lasts a while longer. */
    private static Milestones ending(Milestones known, LocalDate day, Period duty) {
        return known.with(Milestone.DELIVERED, day).with(Milestone.DUTY_DONE, day.plus(duty));
    }

    /** What the articles cost, with tax. */
    public Money goods() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    /** What is to be paid, with tax. */
    public Money total() {
        return goods().plus(shipping.price());
    }

    /** The tax inside {@link #total()}, by rate. */
    public List<VatSum> vat() {
        return IncludedVat.of(lines, shipping);
    }

    /** Pieces of each article, sorted by article number: the order in which stock is locked. */
    public SortedMap<Sku, Quantity> pieces() {
        SortedMap<Sku, Quantity> pieces = new TreeMap<>();
        for (OrderLine line : lines)
            pieces.merge(
                    line.sku(), line.quantity(), (a, b) -> new Quantity(a.value() + b.value()));
        return pieces;
    }

    public UUID id() {
        return id;
    }

    public OrderNumber number() {
        return number;
    }

    public UUID cart() {
        return cart;
    }

    public Pseudonym buyer() {
        return buyer;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public Shipping shipping() {
        return shipping;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public OrderState state() {
        return state;
    }
}
