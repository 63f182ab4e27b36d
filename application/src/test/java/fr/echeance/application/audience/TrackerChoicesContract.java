package fr.echeance.application.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of choices about trackers does. */
public abstract class TrackerChoicesContract {
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    protected static final Deadlines HALF_A_YEAR =
            new Deadlines(
                    Deadline.endOf(TODAY.plusMonths(6)),
                    Deadline.endOf(TODAY.plusMonths(6).plusYears(5)));
    private static final VisitorHash ONE = SampleViews.hash(new UUID(1, 1));
    private static final VisitorHash OTHER = SampleViews.hash(new UUID(1, 2));
    private static final VisitorHash NOBODY = SampleViews.hash(new UUID(1, 3));
    private static final Deadline TONIGHT = Deadline.endOf(TODAY);

    protected abstract Processing processing();

    protected abstract TrackerChoices choices();

    /** The clock stands at it: a morning of 23 November 2026 in Paris. */
    protected abstract Instant time();

    @Test
    void knowsWhoAgreedForLonger() {
        agree(ONE);
        agree(OTHER);
        assertThat(agreed(TONIGHT)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(agreed(HALF_A_YEAR.activeUntil())).isEmpty();
        assertThat(in(() -> choices().agreed(Set.of(), TONIGHT))).isEmpty();
    }

    @Test
    void forgetsWhoTookItBackUntilTheyAgreeAnew() {
        agree(ONE);
        agree(OTHER);
        end(ONE);
        assertThat(agreed(TONIGHT)).containsExactly(OTHER);
        agree(ONE);
        assertThat(agreed(TONIGHT)).containsExactlyInAnyOrder(ONE, OTHER);
    }

    protected final void agree(VisitorHash visitor) {
        in(() -> {
            choices()
                    .add(
                            UUID.randomUUID(),
                            visitor,
                            TrackerChoice.wording(Language.FR),
                            time(),
                            HALF_A_YEAR);
            return true;
        });
    }

    protected final void end(VisitorHash visitor) {
        in(() -> {
            choices().end(visitor, TONIGHT);
            return true;
        });
    }

    private Set<VisitorHash> agreed(Deadline beyond) {
        return in(() -> choices().agreed(Set.of(ONE, OTHER, NOBODY), beyond));
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(ChooseTrackers.class, _ -> work.get());
    }
}
