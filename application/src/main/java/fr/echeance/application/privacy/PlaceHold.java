package fr.echeance.application.privacy;

import fr.echeance.application.privacy.Holds.Hold;
import fr.echeance.application.privacy.Holds.Reason;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.InvalidValue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Spares one record from sweep and erasure (gel; GDPR art. 17(3)(e)), for a reason of the closed list and with a day of review a year on. */
@UseCase(Purpose.PURCHASE_DISPUTES)
public final class PlaceHold {
    /** What can be held: neither governance's own records nor those of libraries. */
    public static final List<RecordKind> KINDS =
            Arrays.stream(RecordKind.values())
                    .filter(kind ->
                            !kind.isTechnical()
                                    && kind != RecordKind.HOLD
                                    && kind != RecordKind.LEDGER_ENTRY)
                    .toList();

    private final Processing processing;
    private final Ids ids;
    private final Holds holds;
    private final Ledger ledger;

    PlaceHold(Processing processing, Ids ids, Holds holds, Ledger ledger) {
        this.processing = processing;
        this.ids = ids;
        this.holds = holds;
        this.ledger = ledger;
    }

    public Outcome handle(Command command) {
        return processing.run(PlaceHold.class, now -> place(command, now));
    }

    private Outcome place(Command command, Instant now) {
        if (isHeld(command)) return new Outcome.HeldAlready();
        Hold hold =
                new Hold(
                        ids.next(),
                        command.kind(),
                        command.record(),
                        command.reason(),
                        command.actor(),
                        now,
                        Deadline.dayOf(now).plusYears(1));
        Deadlines open = RecordKind.HOLD.rule().deadlines(new Milestones(Map.of()));
        if (!holds.place(hold, open.activeUntil(), open.archiveUntil()))
            return isHeld(command) ? new Outcome.HeldAlready() : new Outcome.UnknownRecord();
        ledger.record(
                Ledger.Act.HELD,
                command.kind(),
                Purpose.PURCHASE_DISPUTES,
                1,
                Optional.of(command.actor()));
        return new Outcome.Placed(hold.id());
    }

    private boolean isHeld(Command command) {
        return holds.current().stream()
                .anyMatch(hold ->
                        hold.kind() == command.kind() && hold.record().equals(command.record()));
    }

    /** @param actor pseudonym of the member of staff */
    public record Command(RecordKind kind, UUID record, Reason reason, UUID actor) {
        public Command {
            if (!KINDS.contains(kind)) throw new InvalidValue("kind", "choice");
        }
    }

    public sealed interface Outcome {
        record Placed(UUID hold) implements Outcome {}

        /** One hold on a record is enough: the first stays as it is. */
        record HeldAlready() implements Outcome {}

        /** Nothing of this kind is kept under that identifier. */
        record UnknownRecord() implements Outcome {}
    }
}
