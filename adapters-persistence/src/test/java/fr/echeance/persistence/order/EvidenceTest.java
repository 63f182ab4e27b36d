package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.CountOrders;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.privacy.ReadLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;

import org.junit.jupiter.api.Test;

import java.time.Period;
import java.util.UUID;

class EvidenceTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final Furnished shop = new Furnished();
    private final UUID order = shop.placed("a@example.com").order();

    @Test
    void showsNothingWhileTheOrderIsInEverydayUse() {
        assertThat(look()).isInstanceOf(ReviewEvidence.Outcome.Nothing.class);
        assertThat(shop.use(ReadLedger.class).handle(9).latest()).isEmpty();
    }

    @Test
    void showsTheSameFieldsBeforeAndAfterTheSweep() {
        OrderView before = ((ReviewOrder.Outcome.Found) review()).order();
        after(Order.NEVER_PAID.plusDays(1));
        assertThat(review()).isInstanceOf(ReviewOrder.Outcome.Gone.class);
        var faded = (ReviewEvidence.Outcome.Found) look();
        assertThat(faded.order().lines()).isEqualTo(before.lines());
        assertThat(faded.order().total()).isEqualTo(before.total());
        shop.use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(look()).isEqualTo(faded);
        after(Order.NEVER_PAID.plusYears(5).plusDays(1));
        assertThat(look()).isInstanceOf(ReviewEvidence.Outcome.Nothing.class);
    }

    @Test
    void witnessesTheLookUnderThePseudonymOfWhoLooked() {
        after(Order.NEVER_PAID.plusDays(1));
        look();
        assertThat(shop.use(ReadLedger.class).handle(9).latest())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("looked_at");
                    assertThat(entry.purpose()).isEqualTo("purchase_disputes");
                    assertThat(entry.actorDigest()).isPresent();
                });
    }

    @Test
    void countsOnlyOrdersInEverydayUse() {
        shop.paid("b@example.com");
        assertThat(shop.use(CountOrders.class).handle())
                .containsEntry(OrderState.Kind.AWAITING_PAYMENT, 1L)
                .containsEntry(OrderState.Kind.CONFIRMED, 1L)
                .containsEntry(OrderState.Kind.LAPSED, 0L);
        after(Order.NEVER_PAID.plusDays(1));
        assertThat(shop.use(CountOrders.class).handle())
                .containsEntry(OrderState.Kind.AWAITING_PAYMENT, 0L)
                .containsEntry(OrderState.Kind.CONFIRMED, 1L);
    }

    private ReviewEvidence.Outcome look() {
        return shop.use(ReviewEvidence.class).handle(new ReviewEvidence.Query(order, STAFF));
    }

    private ReviewOrder.Outcome review() {
        return shop.use(ReviewOrder.class).handle(new ReviewOrder.Query(order, STAFF));
    }

    private void after(Period period) {
        shop.fixture.wind(
                Deadline.dayOf(Furnished.TIME)
                        .plus(period)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant());
    }
}
