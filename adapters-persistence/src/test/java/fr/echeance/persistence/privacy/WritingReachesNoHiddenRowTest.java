package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hard test G2, by writing: an update or a deletion without a condition touches the rows that its purpose sees and no other, and who tries
 * the key of a hidden row is told no more of it than that key. Each is seen to reach them for who stands above the policies.
 */
class WritingReachesNoHiddenRowTest {
    private static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");

    /** None that is in its archive phase: one that may be read and no longer written would end the whole statement. */
    private static final List<Life> LIVES =
            Lives.ending(List.of(Deadline.at(TIME), Deadline.open())).stream()
                    .filter(life -> life.active().equals(life.archive()) && !life.archived())
                    .toList();

    private static final List<String> PROBES =
            List.of(
                    "INSERT INTO %1$s (%2$s) SELECT %2$s FROM probe",
                    "INSERT INTO %1$s (%2$s) SELECT %2$s FROM probe ON CONFLICT DO NOTHING"
                            + " RETURNING %4$s",
                    "INSERT INTO %1$s (%2$s) SELECT %2$s FROM probe ON CONFLICT (%6$s) DO UPDATE"
                            + " SET %3$s = EXCLUDED.%3$s RETURNING %4$s",
                    "MERGE INTO %1$s t USING probe p ON t.%3$s = p.%3$s WHEN NOT MATCHED THEN"
                            + " INSERT (%2$s) VALUES (%5$s) RETURNING t.*");

    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "SESSION",
                "AUTHORIZATION_TOKEN",
                "RATE_LIMIT_KEY",
                "IDEMPOTENCY_KEY",
                "OUTBOX_ENTRY"
            })
    void anUpdateOrADeletionReachesWhatItsPurposeSees(RecordKind kind) {
        Sight sight = new Sight(kind, LIVES);
        fixture.wind(TIME);
        try (Sql sql = Sql.superuser()) {
            for (Sight.Reader reader : sight.readers) {
                if (!reader.isBound() || !reader.relation().equals(sight.table.live())) continue;
                for (String write : writes(sql, reader)) {
                    assertThat(touched(sql, sight, write, reader.role()))
                            .as("%s: %s", reader, write)
                            .isEqualTo(sight.keys(Schema.purpose(reader.role()), TIME, true));
                    assertThat(touched(sql, sight, write, Sql.SUPERUSER))
                            .as("above the policies: %s", write)
                            .hasSameSizeAs(
                                    LIVES.stream().filter(life -> kindCan(sight, life)).toList());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "SESSION",
                "AUTHORIZATION_TOKEN",
                "RATE_LIMIT_KEY",
                "IDEMPOTENCY_KEY",
                "OUTBOX_ENTRY",
                "LEDGER_ENTRY"
            })
    void theKeyOfAHiddenRowTellsNothingElseOfIt(RecordKind kind) {
        Sight sight = new Sight(kind, LIVES);
        fixture.wind(TIME);
        try (Sql sql = Sql.superuser()) {
            for (String role : Schema.purposeRoles(sql)) {
                List<String> insertable = Schema.granted(sql, role, sight.table.live(), "INSERT");
                if (insertable.isEmpty() || role.endsWith("rights")) continue;
                for (String key : sight.keys(Schema.purpose(role), TIME, false))
                    sql.undone(_ -> {
                        List<String> secrets = arrangeProbe(sql, sight, key);
                        assertThat(answers(sql, sight, role, insertable))
                                .as("%s on %s", role, sight.table.live())
                                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
                        assertThat(answers(sql, sight, Sql.SUPERUSER, insertable))
                                .matches(
                                        lines ->
                                                secrets.isEmpty()
                                                        || lines.stream()
                                                                .anyMatch(line ->
                                                                        secrets.stream()
                                                                                .anyMatch(
                                                                                        line
                                                                                                ::contains)),
                                        "tell above the policies");
                    });
            }
        }
    }

    /**
     * The row that is hidden, its personal values replaced and its end far away: all that the prober knows is the keys.
     *
     * @return the values that were replaced
     */
    private static List<String> arrangeProbe(Sql sql, Sight sight, String key) {
        String row = "%s t WHERE t.%s = '%s'".formatted(sight.table.live(), sight.table.key(), key);
        sql.run(
                """
                CREATE TEMP TABLE probe ON COMMIT DROP AS SELECT p.* FROM
                    (SELECT regexp_replace(to_jsonb(t)::text, '"dye-[^"]*"', '"probed"', 'g')::jsonb AS known FROM %2$s) k,
                    jsonb_populate_record(NULL::%1$s, known || '{"active_until": "infinity", "restricted_since": null}'
                        || CASE WHEN known ? 'archive_until' THEN '{"archive_until": "infinity"}' ELSE '{}' END::jsonb) p;
                GRANT ALL ON probe TO PUBLIC\
                """
                        .formatted(sight.table.live(), row));
        return sql.rows(
                "SELECT (regexp_matches(to_jsonb(t)::text, '\"(dye-[^\"]*)\"', 'g'))[1] FROM "
                        + row);
    }

    /** Whatever comes back from every probe, errors included. */
    private static List<String> answers(
            Sql sql, Sight sight, String role, List<String> insertable) {
        List<String> readable = Schema.granted(sql, role, sight.table.live(), "SELECT");
        List<String> answers = new ArrayList<>();
        for (String probe : PROBES) {
            String filled =
                    probe.formatted(
                            sight.table.live(),
                            String.join(", ", insertable),
                            sight.table.key(),
                            readable.isEmpty() ? "1" : String.join(", ", readable),
                            insertable.stream()
                                    .map(column -> "p." + column)
                                    .collect(Collectors.joining(", ")),
                            Schema.uniqueKey(sql, sight.table));
            sql.run("SAVEPOINT probing; SET LOCAL ROLE " + role);
            try {
                answers.addAll(sql.rows(filled));
            } catch (Sql.Refused refused) {
                answers.add(String.valueOf(refused.getMessage()));
            } finally {
                sql.run("ROLLBACK TO probing");
            }
        }
        return answers;
    }

    private static List<String> writes(Sql sql, Sight.Reader reader) {
        List<String> writes = new ArrayList<>();
        Schema.granted(sql, reader.role(), reader.relation(), "UPDATE").stream()
                .filter(reader.columns()::contains)
                .findFirst()
                .ifPresent(column ->
                        writes.add(
                                "UPDATE %1$s SET %2$s = %2$s RETURNING %2$s"
                                        .formatted(reader.relation(), column)));
        if (sql.single(
                        "SELECT has_table_privilege('%s', '%s', 'DELETE')"
                                .formatted(reader.role(), reader.relation()))
                .equals("t"))
            writes.add("DELETE FROM %s RETURNING %s".formatted(reader.relation(), reader.list()));
        return writes;
    }

    /** The keys of the rows that have another version, or none, after the statement. */
    private static Set<String> touched(Sql sql, Sight sight, String write, String role) {
        Set<String> touched = new HashSet<>();
        Function<String, Map<String, String>> versions =
                relation ->
                        sql
                                .rows(
                                        "SELECT %s, ctid FROM %s"
                                                .formatted(sight.table.key(), relation))
                                .stream()
                                .map(row -> row.split("\\|"))
                                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        sql.undone(_ -> {
            Map<String, String> before = versions.apply(sight.table.live());
            sql.run("SET LOCAL ROLE " + role);
            sql.rows(write);
            sql.run("RESET ROLE");
            Map<String, String> after = versions.apply(sight.table.live());
            before.forEach((key, version) -> {
                if (!version.equals(after.get(key))) touched.add(key);
            });
        });
        return touched;
    }

    private static boolean kindCan(Sight sight, Life life) {
        return !Lives.of(sight.table, List.of(life)).isEmpty();
    }
}
