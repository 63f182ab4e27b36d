package fr.echeance.application.order;

import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Something that happened to an order: who did it, when, which mail went out. */
public sealed interface TimelineEntry {
    Instant at();

    /** The order came into that state. */
    record Reached(Instant at, OrderState.Kind state) implements TimelineEntry {}

    /** A member of staff acted. */
    record Acted(Instant at, StaffActs.Act act, String actor) implements TimelineEntry {}

    /** A letter went out. */
    record Mailed(Instant at, String letter) implements TimelineEntry {}

    /** All of it, oldest first. */
    static List<TimelineEntry> of(
            OrderView order, List<StaffActs.Noted> acts, List<SentMails.Sent> mails) {
        return Stream.of(
                        Stream.of(new Reached(order.placedAt(), OrderState.Kind.AWAITING_PAYMENT)),
                        order.state().paidAt().stream()
                                .map(at -> new Reached(at, OrderState.Kind.CONFIRMED)),
                        sincePaid(order.state()),
                        acts.stream().map(act -> new Acted(act.at(), act.act(), act.actor())),
                        mails.stream().map(mail -> new Mailed(mail.at(), mail.letter())))
                .<TimelineEntry>flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static Stream<Reached> sincePaid(OrderState state) {
        return switch (state) {
            case OrderState.AwaitingPayment _, OrderState.Confirmed _ -> Stream.empty();
            case OrderState.Shipped shipped ->
                    Stream.of(new Reached(shipped.shippedAt(), OrderState.Kind.SHIPPED));
            case OrderState.Delivered delivered ->
                    Stream.of(
                            new Reached(delivered.shippedAt(), OrderState.Kind.SHIPPED),
                            new Reached(arrival(delivered), OrderState.Kind.DELIVERED));
            case OrderState.Cancelled cancelled ->
                    Stream.of(new Reached(cancelled.cancelledAt(), OrderState.Kind.CANCELLED));
            case OrderState.Lapsed lapsed ->
                    Stream.of(new Reached(lapsed.lapsedAt(), OrderState.Kind.LAPSED));
        };
    }

    /** Only the day is known; on the day of leaving, it came after leaving. */
    private static Instant arrival(OrderState.Delivered delivered) {
        Instant day = delivered.deliveredOn().atStartOfDay(Deadline.PARIS).toInstant();
        return day.isAfter(delivered.shippedAt()) ? day : delivered.shippedAt();
    }
}
