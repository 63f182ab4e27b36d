package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.order.Evidence.ArchivedOrder;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

class ReviewEvidenceTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final FixedClock clock = FixedClock.standing();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final InMemoryLooks looks = new InMemoryLooks();
    private final Order order = SampleOrders.placed(new UUID(1, 1), new UUID(1, 2), clock.now());
    private final ReviewEvidence review =
            new ReviewEvidence(
                    new FakeProcessing(clock, ledger, looks),
                    id -> id.equals(order.id()) ? Optional.of(archived()) : Optional.empty(),
                    ledger,
                    looks);

    @Test
    void witnessesEachLook() {
        var query = new ReviewEvidence.Query(order.id(), STAFF);
        assertThat(review.handle(query))
                .isEqualTo(new ReviewEvidence.Outcome.Found(archived(), clock.now()));
        review.handle(query);
        assertThat(ledger.latest(9))
                .extracting(entry -> entry.action() + " " + entry.recordKind())
                .containsExactly("looked_at order", "looked_at order");
        assertThat(looks.all())
                .extracting(Looks.Look::place, Looks.Look::subject)
                .containsExactly(
                        tuple(Looks.Place.EVIDENCE, order.buyer()),
                        tuple(Looks.Place.EVIDENCE, order.buyer()));
    }

    @Test
    void witnessesNoLookAtNothing() {
        assertThat(review.handle(new ReviewEvidence.Query(new UUID(9, 9), STAFF)))
                .isEqualTo(new ReviewEvidence.Outcome.Nothing());
        assertThat(ledger.latest(9)).isEmpty();
        assertThat(looks.all()).isEmpty();
    }

    private ArchivedOrder archived() {
        return new ArchivedOrder(
                order.id(),
                order.buyer(),
                order.state().kind(),
                order.lines(),
                order.shipping().price(),
                order.total(),
                order.placedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Deadline.open());
    }
}
