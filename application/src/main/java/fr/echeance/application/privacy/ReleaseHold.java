package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ends a hold: the next sweep does what the hold had stopped. A second time answers the same and changes nothing. */
@UseCase(Purpose.PURCHASE_DISPUTES)
public final class ReleaseHold {
    private final Processing processing;
    private final Holds holds;
    private final Ledger ledger;

    ReleaseHold(Processing processing, Holds holds, Ledger ledger) {
        this.processing = processing;
        this.holds = holds;
        this.ledger = ledger;
    }

    public Outcome handle(Command command) {
        return processing.run(ReleaseHold.class, now -> release(command, now));
    }

    private Outcome release(Command command, Instant now) {
        Optional<RecordKind> kind =
                holds.current().stream()
                        .filter(hold -> hold.id().equals(command.hold()))
                        .map(Holds.Hold::kind)
                        .findFirst();
        Deadlines ends =
                RecordKind.HOLD
                        .rule()
                        .deadlines(Milestones.of(Milestone.RELEASED, Deadline.dayOf(now)));
        if (kind.isEmpty()
                || !holds.release(command.hold(), now, ends.activeUntil(), ends.archiveUntil()))
            return new Outcome.NotHeld();
        ledger.record(
                Ledger.Act.RELEASED,
                kind.get(),
                Purpose.PURCHASE_DISPUTES,
                1,
                Optional.of(command.actor()));
        return new Outcome.Released();
    }

    /** @param actor pseudonym of the member of staff */
    public record Command(UUID hold, UUID actor) {}

    public sealed interface Outcome {
        record Released() implements Outcome {}

        /** Released before, or never placed. */
        record NotHeld() implements Outcome {}
    }
}
