package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Records around an instant: every order of two limits, each before, at and after it, held or not, restricted or not. */
final class Lives {
    private Lives() {}

    static List<Life> around(Instant now) {
        List<Deadline> limits =
                Stream.of(
                                now.minus(Duration.ofDays(1)),
                                now.minusNanos(1_000),
                                now,
                                now.plusNanos(1_000),
                                now.plus(Duration.ofDays(1)))
                        .map(Deadline::at)
                        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        limits.add(Deadline.open());
        return ending(limits);
    }

    static List<Life> ending(List<Deadline> limits) {
        List<Life> lives = new ArrayList<>();
        for (Deadline active : limits)
            for (Deadline archive : limits)
                if (active.compareTo(archive) <= 0)
                    for (boolean held : List.of(false, true)) {
                        lives.add(new Life(active, archive, false, held, false));
                        lives.add(new Life(active, archive, false, held, true));
                        lives.add(new Life(active, archive, true, held, false));
                    }
        return lives;
    }

    /** Those that a record of the kind can live. */
    static List<Life> of(Schema.Governed table, List<Life> lives) {
        return lives.stream()
                .filter(life -> table.archived().isPresent() || hasNoArchive(life))
                .filter(life -> canBeHeld(table.kind()) || !life.held())
                .toList();
    }

    private static boolean hasNoArchive(Life life) {
        return !life.archived() && life.active().equals(life.archive());
    }

    private static boolean canBeHeld(RecordKind kind) {
        return kind != RecordKind.HOLD && kind != RecordKind.LEDGER_ENTRY;
    }
}
