package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.privacy.Holds.Reason;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class HoldRecordsTest {
    private static final UUID ORDER = new UUID(7, 1);
    private static final UUID STAFF = new UUID(7, 2);

    private final FixedClock clock = FixedClock.standing();
    private final InMemoryHolds holds = new InMemoryHolds();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final FakeProcessing processing = new FakeProcessing(clock, holds, ledger);
    private final PlaceHold place = new PlaceHold(processing, new SequentialIds(), holds, ledger);
    private final ReleaseHold release = new ReleaseHold(processing, holds, ledger);
    private final ListHolds list = new ListHolds(processing, holds);

    HoldRecordsTest() {
        holds.keep(ORDER);
    }

    @Test
    void holdsARecordForAYearAndSaysSoInTheLedger() {
        assertThat(place()).isInstanceOf(PlaceHold.Outcome.Placed.class);
        assertThat(list.handle())
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.reviewOn()).isEqualTo(Deadline.dayOf(clock.now()).plusYears(1));
                    assertThat(hold.placedBy()).isEqualTo(STAFF);
                });
        assertThat(acts()).containsExactly("held order purchase_disputes 1");
    }

    @Test
    void leavesTheFirstHoldAsItIs() {
        place();
        assertThat(place()).isEqualTo(new PlaceHold.Outcome.HeldAlready());
        assertThat(list.handle()).hasSize(1);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void holdsNothingThatIsNotKept() {
        assertThat(
                        place.handle(
                                new PlaceHold.Command(
                                        RecordKind.ORDER, new UUID(0, 9), Reason.DISPUTE, STAFF)))
                .isEqualTo(new PlaceHold.Outcome.UnknownRecord());
        assertThat(acts()).isEmpty();
    }

    @Test
    void holdsNeitherGovernanceNorTheTablesOfLibraries() {
        for (RecordKind kind :
                List.of(RecordKind.HOLD, RecordKind.LEDGER_ENTRY, RecordKind.OUTBOX_ENTRY))
            assertThatThrownBy(() -> new PlaceHold.Command(kind, ORDER, Reason.DISPUTE, STAFF))
                    .isInstanceOf(InvalidValue.class);
    }

    @Test
    void releasesOnceAndWitnessesIt() {
        UUID hold = ((PlaceHold.Outcome.Placed) place()).hold();
        assertThat(release.handle(new ReleaseHold.Command(hold, STAFF)))
                .isEqualTo(new ReleaseHold.Outcome.Released());
        assertThat(release.handle(new ReleaseHold.Command(hold, STAFF)))
                .isEqualTo(new ReleaseHold.Outcome.NotHeld());
        assertThat(list.handle()).isEmpty();
        assertThat(acts())
                .containsExactly(
                        "released order purchase_disputes 1", "held order purchase_disputes 1");
    }

    private PlaceHold.Outcome place() {
        return place.handle(new PlaceHold.Command(RecordKind.ORDER, ORDER, Reason.DISPUTE, STAFF));
    }

    private List<String> acts() {
        return ledger.latest(10).stream()
                .map(e ->
                        String.join(
                                " ",
                                e.action(),
                                e.recordKind(),
                                e.purpose(),
                                String.valueOf(e.records())))
                .toList();
    }
}
