package fr.echeance.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.order.OrderState.Kind;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

class OrderTest {
    private static final Instant PLACED = Instant.parse("2026-11-23T09:00:00Z");

    /** Which state each verb may lead to; all others it leaves as they are. */
    private static final Map<Kind, Set<Kind>> NEXT =
            Map.of(
                    Kind.AWAITING_PAYMENT, Set.of(Kind.CONFIRMED, Kind.CANCELLED, Kind.LAPSED),
                    Kind.CONFIRMED, Set.of(Kind.SHIPPED, Kind.CANCELLED),
                    Kind.SHIPPED, Set.of(Kind.DELIVERED),
                    Kind.DELIVERED, Set.of(),
                    Kind.CANCELLED, Set.of(),
                    Kind.LAPSED, Set.of());

    enum Verb {
        CONFIRM,
        LAPSE,
        SHIP,
        DELIVER,
        CANCEL
    }

    @Property
    void movesOnlyAlongTheStatesOfALife(
            @ForAll @Size(max = 12) List<Verb> verbs, @ForAll @IntRange(max = 90) int minutes) {
        Order order = order(List.of(line(1_490, 2000, 2)));
        Instant now = PLACED;
        for (Verb verb : verbs) {
            now = now.plus(Duration.ofMinutes(minutes));
            OrderState before = order.state();
            boolean moved = act(order, verb, now);
            if (moved) assertThat(NEXT.get(before.kind())).contains(order.state().kind());
            else assertThat(order.state()).isEqualTo(before);
            assertThat(act(order, verb, now)).as("a second time").isFalse();
        }
    }

    @Property
    void hasALastDutyExactlyWhenNothingIsLeftToDeliver(@ForAll @Size(max = 8) List<Verb> verbs) {
        Order order = order(List.of(line(1_490, 2000, 2)));
        for (Verb verb : verbs) act(order, verb, PLACED.plus(Order.TIME_TO_PAY));
        boolean open = Set.of(Kind.CONFIRMED, Kind.SHIPPED).contains(order.state().kind());
        assertThat(order.milestones().on(Milestone.DUTY_DONE).isEmpty()).isEqualTo(open);
        assertThat(order.milestones().on(Milestone.PAID).isPresent())
                .isEqualTo(order.state().paidAt().isPresent());
        assertThat(order.milestones().on(Milestone.DELIVERED).isPresent())
                .as("delivered, or no longer to be")
                .isEqualTo(!open);
    }

    @Example
    void owesThePaidMoneyAFortnightAfterItIsCancelled() {
        Order order = order(List.of(line(1_490, 2000, 2)));
        order.confirm(PLACED);
        order.cancel(PLACED.plus(Duration.ofDays(1)), CancelReason.OUT_OF_STOCK);
        assertThat(order.milestones().on(Milestone.DUTY_DONE)).contains(LocalDate.of(2026, 12, 8));
    }

    @Example
    void endsAParcelThatIsLostAndNoOther() {
        Order order = order(List.of(line(1_490, 2000, 2)));
        order.confirm(PLACED);
        assertThat(order.cancel(PLACED, CancelReason.LOST)).isFalse();
        order.ship(PLACED);
        assertThat(order.cancel(PLACED, CancelReason.BUYER_ASKED)).isFalse();
        assertThat(order.cancel(PLACED.plus(Duration.ofDays(30)), CancelReason.LOST)).isTrue();
        assertThat(order.milestones().on(Milestone.DUTY_DONE)).contains(LocalDate.of(2027, 1, 6));
    }

    /** Unpaid too: its money may be under way. */
    @Property
    void owesAnOrderThatIsCancelledItsRefund(@ForAll boolean paid) {
        Order order = order(List.of(line(1_490, 2000, 2)));
        if (paid) order.confirm(PLACED);
        order.cancel(PLACED, CancelReason.OUT_OF_STOCK);
        assertThat(order.milestones().on(Milestone.DUTY_DONE))
                .contains(Deadline.dayOf(PLACED).plusDays(14));
    }

    @Property
    void lapsesNoMinuteTooEarly(@ForAll @IntRange(max = 120) int minutes) {
        boolean lapsed =
                order(List.of(line(100, 2000, 1))).lapse(PLACED.plus(Duration.ofMinutes(minutes)));
        assertThat(lapsed).isEqualTo(minutes >= Order.TIME_TO_PAY.toMinutes());
    }

    @Property
    void splitsTheTotalIntoTaxAndNetWithoutLosingACent(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 100_000) Integer> prices,
            @ForAll @IntRange(min = 1, max = 99) int pieces) {
        int[] rates = {2000, 1000, 550, 210};
        List<OrderLine> lines =
                IntStream.range(0, prices.size())
                        .mapToObj(i -> line(prices.get(i), rates[i % rates.length], pieces))
                        .toList();
        Order order = order(lines);
        long gross = prices.stream().mapToLong(price -> (long) price * pieces).sum() + 590;
        assertThat(order.total()).isEqualTo(new Money(gross));
        for (VatSum vat : order.vat()) {
            int rate = vat.rate().basisPoints();
            long ofRate =
                    lines.stream()
                                    .filter(line -> line.vat().basisPoints() == rate)
                                    .mapToLong(line -> line.total().cents())
                                    .sum()
                            + (rate == 2000 ? 590 : 0);
            double exact = ofRate * (double) rate / (10_000 + rate);
            assertThat((double) vat.tax().cents()).isBetween(exact - 0.501, exact + 0.501);
        }
    }

    private static boolean act(Order order, Verb verb, Instant now) {
        return switch (verb) {
            case CONFIRM -> order.confirm(now);
            case LAPSE -> order.lapse(now);
            case SHIP -> order.ship(now);
            case DELIVER -> order.deliver(Deadline.dayOf(now));
            case CANCEL -> order.cancel(now, CancelReason.OTHER);
        };
    }

    private static Order order(List<OrderLine> lines) {
        return Order.place(
                new UUID(1, 1),
                OrderNumber.draw(1),
                new UUID(1, 2),
                new Pseudonym(new UUID(1, 3)),
                lines,
                new Shipping("home", "À domicile", new Money(590), new VatRate(2000)),
                PLACED,
                PLACED.plus(Order.TIME_TO_PAY));
    }

    private static OrderLine line(int cents, int vat, int pieces) {
        return new OrderLine(
                new Sku("SAB-3"),
                "Sablier",
                new Quantity(pieces),
                new Money(cents),
                new VatRate(vat),
                WithdrawalRight.NORMAL);
    }
}
