package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.ReviewOrder.Outcome;
import fr.echeance.application.order.TimelineEntry.Acted;
import fr.echeance.application.order.TimelineEntry.Mailed;
import fr.echeance.application.order.TimelineEntry.Reached;
import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.order.OrderState.Kind;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

class ReviewOrderTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final TestShop shop = new TestShop();
    private final Instant start = shop.clock.now();
    private final ReviewOrder reviewOrder =
            new ReviewOrder(
                    shop.processing,
                    shop.orders,
                    shop.acts,
                    _ -> List.of(new SentMails.Sent("CONFIRMATION", start.plusSeconds(60))),
                    shop.looks);

    @Test
    void tellsWhatHappenedInTheOrderInWhichItHappened() {
        UUID id = shop.paid();
        shop.clock.wind(Duration.ofHours(2));
        shop.acts.note(id, StaffActs.Act.SHIPPED, "development", shop.clock.now());
        change(id, order -> order.ship(shop.clock.now()));
        assertThat(timeline(id))
                .containsExactly(
                        new Reached(start, Kind.AWAITING_PAYMENT),
                        new Reached(start, Kind.CONFIRMED),
                        new Mailed(start.plusSeconds(60), "CONFIRMATION"),
                        new Reached(shop.clock.now(), Kind.SHIPPED),
                        new Acted(shop.clock.now(), StaffActs.Act.SHIPPED, "development"));
    }

    @Test
    void putsAnArrivalOnTheDayOfLeavingAfterTheLeaving() {
        UUID id = shop.paid();
        change(id, order -> order.ship(start));
        change(id, order -> order.deliver(Deadline.dayOf(start)));
        assertThat(timeline(id)).contains(new Reached(start, Kind.DELIVERED));
    }

    @Test
    void tellsOfACancellationWhetherItWasPaidOrNot() {
        UUID unpaid = shop.placed();
        change(unpaid, order -> order.cancel(start, CancelReason.OTHER));
        assertThat(timeline(unpaid))
                .contains(new Reached(start, Kind.CANCELLED))
                .doesNotContain(new Reached(start, Kind.CONFIRMED));
    }

    @Test
    void knowsNothingOfAnOrderThatIsGone() {
        assertThat(reviewOrder.handle(new ReviewOrder.Query(new UUID(1, 1), STAFF)))
                .isEqualTo(new Outcome.Gone());
        assertThat(shop.looks.all()).as("nobody was seen").isEmpty();
    }

    @Test
    void leavesATraceOfEachLook() {
        UUID id = shop.paid();
        timeline(id);
        timeline(id);
        assertThat(shop.looks.all())
                .hasSize(2)
                .allSatisfy(look -> {
                    assertThat(look.staff()).isEqualTo(STAFF);
                    assertThat(look.place()).isEqualTo(Looks.Place.ORDER);
                    assertThat(look.subject())
                            .isEqualTo(Pseudonym.of(SampleOrders.AURORE, SampleOrders.KEY));
                    assertThat(look.at()).isEqualTo(start);
                });
    }

    private List<TimelineEntry> timeline(UUID id) {
        return ((Outcome.Found) reviewOrder.handle(new ReviewOrder.Query(id, STAFF))).timeline();
    }

    private void change(UUID id, Consumer<Order> work) {
        Order order = shop.orders.find(id).orElseThrow();
        work.accept(order);
        shop.orders.save(order);
    }
}
