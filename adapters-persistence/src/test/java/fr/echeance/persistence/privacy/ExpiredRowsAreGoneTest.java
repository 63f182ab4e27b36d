package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hard test G2: a row is gone the instant its deadline passes, swept or not, for every role of every purpose. Libraries' tables hold opaque
 * ids that no purpose but {@code technical} reads, and have no such policies.
 */
class ExpiredRowsAreGoneTest {
    private static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");

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
    void rolesSeeWhatTheLawLetsThemAndNothingElse(RecordKind kind) {
        Sight sight = new Sight(kind, Lives.around(TIME));
        fixture.wind(TIME);
        assertThat(sight.differences(TIME)).isEmpty();
        List<Sight.Reader> bound = sight.readers.stream().filter(Sight.Reader::isBound).toList();
        boolean systemAlone =
                Set.of(Purpose.RIGHTS, Purpose.RETENTION).containsAll(kind.purposes());
        assertThat(bound.stream().anyMatch(reader -> !sight.rows(reader, TIME, true).isEmpty()))
                .as("what only rights uses is seen by nobody who is bound")
                .isNotEqualTo(systemAlone);
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
    void rowsGoInRealTimeToo(RecordKind kind) {
        Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        List<Deadline> limits =
                Stream.of(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)))
                        .map(Deadline::at)
                        .toList();
        assertThat(new Sight(kind, Lives.ending(limits)).differences(now)).isEmpty();
    }

    /** In Paris 25 October 2026 has 25 hours and 28 March 2027 has 23: their ends are written here by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-23T22:00:00Z",
                "2026-10-24T22:00:00Z",
                "2026-10-25T23:00:00Z",
                "2027-03-27T23:00:00Z",
                "2027-03-28T22:00:00Z",
                "2027-03-29T22:00:00Z"
            })
    void rowsGoAtTheEndOfAParisDayWhicheverSideOfAClockChange(Instant end) {
        List<Deadline> limits =
                Stream.of(-1, 0, 1)
                        .map(days ->
                                Deadline.endOf(Deadline.dayOf(end.minusSeconds(1)).plusDays(days)))
                        .toList();
        assertThat(limits).contains(Deadline.at(end));
        for (RecordKind kind :
                List.of(RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.INVOICE)) {
            fixture.reset();
            Sight sight = new Sight(kind, Lives.ending(limits));
            for (Duration step : steps()) {
                fixture.wind(end.plus(step));
                assertThat(sight.differences(end.plus(step))).as("%s %s", kind, step).isEmpty();
            }
        }
    }

    /** Each policy in turn is dropped, and row security put out, in a transaction that is undone: the same eyes must see it. */
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
    void aWallThatIsTakenDownIsNoticed(RecordKind kind) {
        Sight sight = new Sight(kind, Lives.around(TIME));
        fixture.wind(TIME);
        List<String> unnoticed = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            for (String breach : breaches(sql, sight))
                sql.undone(_ -> {
                    sql.run(breach);
                    if (sight.differencesWithin(sql, TIME).isEmpty()) unnoticed.add(breach);
                });
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void evidencePurposesReadOnlyArchiveFieldsOnceTheActivePhaseIsOver() {
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql))
                for (Purpose purpose : Life.evidence(table.kind())) {
                    if (purpose == Purpose.RIGHTS) continue;
                    List<String> read =
                            Schema.granted(sql, Schema.role(purpose), table.live(), "SELECT");
                    // The deadline itself tells nobody's data: it says until when they are there.
                    assertThat(read.stream().filter(column -> !column.equals("active_until")))
                            .as("%s by %s", table.live(), purpose)
                            .isSubsetOf(table.archiveFields());
                }
        }
    }

    @Test
    void nobodySeesARowWithoutAPurpose() {
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql)) {
                SampleRows.insert(sql, table, Lives.of(table, Lives.around(TIME)));
                for (String login : List.of("shop", "sweeper", "technician", "timekeeper"))
                    try (Sql as = Sql.login(login)) {
                        assertThatThrownBy(() -> as.rows("SELECT count(*) FROM " + table.live()))
                                .hasMessageContaining("permission denied");
                        assertThatThrownBy(() -> as.run("SET ROLE " + Schema.PREFIX + "keeper"))
                                .hasMessageContaining("permission denied");
                    }
                try (Sql owner = Sql.login("owner")) {
                    assertThat(owner.single("SELECT count(*) FROM " + table.live())).isEqualTo("0");
                }
            }
        }
    }

    /** Of the tables that a purpose may look at. */
    private static List<String> breaches(Sql sql, Sight sight) {
        return sight.readers.stream()
                .filter(Sight.Reader::isBound)
                .map(Sight.Reader::relation)
                .distinct()
                .flatMap(relation ->
                        sql
                                .rows(
                                        """
                                        SELECT format('DROP POLICY %%I ON %1$s', polname) FROM pg_policy WHERE polrelid = '%1$s'::regclass
                                            AND NOT polroles <@ ARRAY['%2$srights', '%2$sretention', '%2$skeeper']::regrole[]::oid[]
                                            AND polname <> 'spared' AND polcmd <> 'a'
                                        UNION ALL SELECT 'ALTER TABLE %1$s DISABLE ROW LEVEL SECURITY'\
                                        """
                                                .formatted(relation, Schema.PREFIX))
                                .stream())
                .toList();
    }

    private static List<Duration> steps() {
        Duration day = Duration.ofDays(1);
        Duration least = Duration.ofNanos(1_000);
        return List.of(day.negated(), least.negated(), Duration.ZERO, least, day);
    }
}
