package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.Shipping;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Whatever becomes of an order, nothing that hangs on it is kept for ever. */
class OrderDeadlinesTest {
    private static final Instant PLACED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant PAID = Instant.parse("2026-11-23T09:10:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");

    /** The ways in which an order stops, and the one in which it goes on. */
    enum Life {
        NEVER_PAID(_ -> {}),
        LAPSED(order -> order.lapse(LATER)),
        CANCELLED_UNPAID(order -> order.cancel(LATER, CancelReason.BUYER_ASKED)),
        CANCELLED_PAID(order -> {
            order.confirm(PAID);
            order.cancel(LATER, CancelReason.OUT_OF_STOCK);
        }),
        LOST(order -> {
            order.confirm(PAID);
            order.ship(PAID);
            order.cancel(LATER, CancelReason.LOST);
        }),
        DELIVERED(order -> {
            order.confirm(PAID);
            order.ship(LATER);
            order.deliver(LocalDate.of(2026, 11, 27));
        });

        private final Consumer<Order> events;

        Life(Consumer<Order> events) {
            this.events = events;
        }

        Order lived(int cents) {
            Order order = order(cents);
            events.accept(order);
            return order;
        }
    }

    @ParameterizedTest
    @EnumSource(Life.class)
    void endsEverythingHoweverTheOrderEnds(Life life) {
        for (int cents : new int[] {1_490, 15_000})
            assertThat(OrderDeadlines.of(life.lived(cents), Relationship.NONE))
                    .hasSameSizeAs(OrderDeadlines.OF_ORDER)
                    .allSatisfy((kind, deadlines) -> {
                        assertThat(deadlines.activeUntil())
                                .as("%s, active", kind)
                                .isInstanceOf(Deadline.On.class);
                        assertThat(deadlines.archiveUntil())
                                .as("%s, archived", kind)
                                .isInstanceOf(Deadline.On.class);
                    });
    }

    @Test
    void waitsForTheParcelWhileItMayStillLeave() {
        Order order = order(15_000);
        order.confirm(PAID);
        assertThat(OrderDeadlines.of(order, Relationship.NONE).values())
                .extracting(Deadlines::archiveUntil)
                .containsOnly(Deadline.open());
    }

    @Test
    void countsFromTheDayOfTheCancellationWhatWouldHaveCountedFromDelivery() {
        Order order = Life.CANCELLED_PAID.lived(15_000);
        assertEnds(order, RecordKind.PAYMENT_TOKEN, "2026-12-09", "2027-12-23");
        assertEnds(order, RecordKind.CONTRACT_WRITING, "2026-12-09", "2036-11-25");
    }

    @Test
    void keepsNoEvidenceOfAPaymentThatNeverCame() {
        Order lapsed = Life.LAPSED.lived(15_000);
        assertEnds(lapsed, RecordKind.PAYMENT_TOKEN, "2026-12-23", "2026-12-23");
        Order cancelled = Life.CANCELLED_UNPAID.lived(15_000);
        assertEnds(cancelled, RecordKind.PAYMENT_TOKEN, "2026-12-09", "2026-12-09");
    }

    private static void assertEnds(Order order, RecordKind kind, String active, String archive) {
        Deadlines ends =
                Objects.requireNonNull(OrderDeadlines.of(order, Relationship.NONE).get(kind));
        assertThat(ends.activeUntil().lastDay()).contains(LocalDate.parse(active));
        assertThat(ends.archiveUntil().lastDay()).contains(LocalDate.parse(archive));
    }

    private static Order order(int cents) {
        return Order.place(
                new UUID(1, 1),
                OrderNumber.draw(1),
                new UUID(1, 2),
                new Pseudonym(new UUID(1, 3)),
                List.of(
                        new OrderLine(
                                new Sku("SAB-3"),
                                "Sablier",
                                new Quantity(1),
                                new Money(cents),
                                new VatRate(2000),
                                WithdrawalRight.NORMAL)),
                new Shipping("home", "À domicile", Money.ZERO, new VatRate(2000)),
                PLACED,
                PLACED.plus(Order.TIME_TO_PAY));
    }
}
