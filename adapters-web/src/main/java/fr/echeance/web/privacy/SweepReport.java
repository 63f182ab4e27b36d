package fr.echeance.web.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What a sweep did, or would do.
 *
 * @param at the time it looked at
 */
public record SweepReport(Instant at, boolean dryRun, List<Row> rows) {
    public boolean failed() {
        return rows.stream().anyMatch(Row::failed);
    }

    public long touched() {
        return rows.stream().mapToLong(row -> row.archived() + row.erased()).sum();
    }

    /**
     * @param kind of record, in words
     * @param held due, and spared by a hold
     */
    public record Row(String kind, long archived, long erased, long held, boolean failed) {}
}
