package fr.echeance.domain.takeover;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.FiscalYear;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order of a former shop as its export tells it: sold, paid and delivered. It lives through the same states as an order of this shop, so
 * that its milestones, and by them its deadlines, are the same.
 *
 * @param number of the former shop
 * @param deliveredOn empty where the export does not say it: then no clock of the order ever started
 * @param derived whether a price was taken from the price list, for want of one in the sale
 */
public record FormerSale(
        References.Identity identity,
        String number,
        LocalDate soldOn,
        Optional<LocalDate> deliveredOn,
        Pseudonym buyer,
        List<OrderLine> lines,
        boolean derived) {
    private static final List<RecordKind> MADE =
            List.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.PAYMENT_ENTRY);
    private static final Shipping UNKNOWN =
            new Shipping("former-shop", "Ancienne boutique", Money.ZERO, new VatRate(0));

    public FormerSale {
        lines = List.copyOf(lines);
        if (deliveredOn.filter(soldOn::isAfter).isPresent())
            throw new IllegalArgumentException("delivered before it was sold");
    }

    public FormerSale boughtBy(Pseudonym person) {
        return new FormerSale(identity, number, soldOn, deliveredOn, person, lines, derived);
    }

    /** As an order of this shop, with a number of this shop. */
    public Order order() {
        Instant at = soldOn.atStartOfDay(Deadline.PARIS).toInstant();
        Order order =
                Order.place(
                        identity.order(),
                        orderNumber(),
                        identity.cart(),
                        buyer,
                        lines,
                        UNKNOWN,
                        at,
                        at.plus(Order.TIME_TO_PAY));
        order.confirm(at);
        order.ship(at);
        deliveredOn.ifPresent(order::deliver);
        return order;
    }

    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    /**
     * The deadlines of everything that it makes.
     *
     * @param lastDelivered the last day on which something was delivered to the same buyer, if the export says it
     */
    public Map<RecordKind, Deadlines> deadlines(Optional<LocalDate> lastDelivered) {
        Milestones milestones =
                relationship(lastDelivered)
                        .including(order().milestones())
                        .with(Milestone.FISCAL_YEAR_CLOSED, FiscalYear.CALENDAR.closeOf(soldOn));
        Map<RecordKind, Deadlines> deadlines = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : MADE)
            deadlines.put(kind, kind.ruleFor(total()).deadlines(milestones));
        return deadlines;
    }

    /** Of the order here that it becomes. */
    public OrderNumber orderNumber() {
        return OrderNumber.draw(identity.number());
    }

    /** How long a guest of the former shop may still be reached: no longer than the last duty towards them lasts. */
    public static Deadlines contact(Optional<LocalDate> lastDelivered) {
        Milestones milestones =
                lastDelivered
                        .map(day -> Milestones.of(Milestone.DUTY_DONE, day.plus(Order.GUARANTEE)))
                        .orElseGet(() -> new Milestones(Map.of()));
        return RecordKind.ORDER_CONTACT.rule().deadlines(milestones);
    }

    private static Relationship relationship(Optional<LocalDate> lastDelivered) {
        return new Relationship(
                true,
                lastDelivered.isEmpty(),
                lastDelivered.map(day -> day.plus(Order.GUARANTEE)),
                Optional.empty());
    }
}
