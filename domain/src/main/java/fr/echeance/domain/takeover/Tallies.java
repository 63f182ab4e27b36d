package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.RecordKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The running counts of a takeover, one for each kind and verdict. Immutable. */
public record Tallies(List<Tally> all) {
    public static final Tallies NONE = new Tallies(List.of());

    public Tallies {
        all =
                all.stream()
                        .sorted(Comparator.comparing(Tally::kind).thenComparing(Tally::verdict))
                        .toList();
    }

    public Tallies with(RecordKind kind, Verdict verdict) {
        return plus(Tally.of(kind, verdict));
    }

    /** Rows of that kind and verdict were written, others withheld. */
    public Tallies loaded(RecordKind kind, Verdict.Name verdict, long rows, long withheld) {
        if (rows == 0 && withheld == 0) return this;
        return plus(
                new Tally(kind, verdict, 0, Optional.empty(), Optional.empty(), rows, withheld));
    }

    /** Records of people erased here before, of all verdicts. */
    public long withheld(RecordKind kind) {
        return all.stream().filter(tally -> tally.kind() == kind).mapToLong(Tally::withheld).sum();
    }

    public Tallies plus(Tallies other) {
        Tallies sum = this;
        for (Tally tally : other.all) sum = sum.plus(tally);
        return sum;
    }

    public long records(RecordKind kind, Verdict.Name verdict) {
        return all.stream()
                .filter(tally -> tally.kind() == kind && tally.verdict() == verdict)
                .mapToLong(Tally::records)
                .sum();
    }

    public long records(RecordKind kind) {
        return all.stream().filter(tally -> tally.kind() == kind).mapToLong(Tally::records).sum();
    }

    private Tallies plus(Tally more) {
        List<Tally> sums = new ArrayList<>(all);
        for (int i = 0; i < sums.size(); i++)
            if (sums.get(i).kind() == more.kind() && sums.get(i).verdict() == more.verdict()) {
                sums.set(i, sums.get(i).plus(more));
                return new Tallies(sums);
            }
        sums.add(more);
        return new Tallies(sums);
    }
}
