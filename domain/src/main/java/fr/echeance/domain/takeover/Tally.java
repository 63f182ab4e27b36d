package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.RecordKind;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many records of a kind had one verdict.
 *
 * @param first the earliest day of the verdicts, where they have one
 * @param last the latest
 * @param loaded rows that were written here; a record that was here already is not written again
 * @param withheld of people erased here before, who are not brought back
 */
public record Tally(
        RecordKind kind,
        Verdict.Name verdict,
        long records,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long loaded,
        long withheld) {
    static Tally of(RecordKind kind, Verdict verdict) {
        return new Tally(kind, verdict.name(), 1, verdict.day(), verdict.day(), 0, 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                kind,
                verdict,
                records + other.records,
                Stream.concat(first.stream(), other.first.stream()).min(LocalDate::compareTo),
                Stream.concat(last.stream(), other.last.stream()).max(LocalDate::compareTo),
                loaded + other.loaded,
                withheld + other.withheld);
    }
}
