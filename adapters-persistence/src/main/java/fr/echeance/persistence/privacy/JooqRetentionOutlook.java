package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.RetentionOutlook;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts deadlines by day through the index that every governed table has on them. */
@Component
final class JooqRetentionOutlook implements RetentionOutlook {
    private final DSLContext db;

    JooqRetentionOutlook(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Due> due(LocalDate from, LocalDate until) {
        Param<Instant> begin = val(from.atStartOfDay(Deadline.PARIS).toInstant());
        Param<Instant> end = val(until.atStartOfDay(Deadline.PARIS).toInstant());
        List<Due> due = new ArrayList<>();
        db.resultQuery(
                        "SELECT kind, live::text, archived::text FROM governance.record_table ORDER"
                                + " BY kind")
                .fetch()
                .forEach(table -> {
                    RecordKind kind = RecordKind.of(table.get(0, String.class));
                    String archived = table.get(2, String.class);
                    due.addAll(
                            count(
                                    kind,
                                    table.get(1, String.class),
                                    "active_until",
                                    archived == null,
                                    begin,
                                    end));
                    if (archived != null)
                        due.addAll(count(kind, archived, "archive_until", true, begin, end));
                });
        return due;
    }

    private List<Due> count(
            RecordKind kind,
            String table,
            String deadline,
            boolean erased,
            Param<Instant> begin,
            Param<Instant> end) {
        // A deadline is the first instant after the last day, so the last day is the day of the
        // instant before it.
        return db.resultQuery(
                        """
                        SELECT ((%1$s - interval '1 microsecond') AT TIME ZONE 'Europe/Paris')::date AS last_day, count(*)
                        FROM %2$s WHERE %1$s >= {0} AND %1$s < {1} GROUP BY last_day ORDER BY last_day\
                        """
                                .formatted(deadline, table),
                        begin,
                        end)
                .fetch(r -> new Due(kind, r.get(0, LocalDate.class), erased, r.get(1, Long.class)));
    }
}
