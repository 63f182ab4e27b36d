package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Sight.Reader;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Hard test G2, the other ways to a row: every turn of SQL that experts try prints no value of a hidden row, and each is seen to print it to
 * who stands above the policies. Seen red with {@code leaks(text)} declared LEAKPROOF, and with a view without security_invoker.
 */
class HiddenValuesDoNotLeakTest {
    private static final Instant TIME = Instant.parse("2027-06-15T10:00:00Z");

    private static final List<Life> LIVES =
            Lives.ending(List.of(Deadline.at(TIME), Deadline.open()));

    /** A function prints what it is given: it must be given nothing hidden, although it costs less than any policy. */
    private static final String LEAKS =
            """
            CREATE FUNCTION public.leaks(value text) RETURNS boolean LANGUAGE plpgsql STABLE COST 0.0000001 AS
                $$ BEGIN RAISE NOTICE '%', value; RETURN true; END $$\
            """;

    private static final List<String> TURNS =
            List.of(
                    "SELECT %2$s FROM %1$s",
                    "SELECT (SELECT string_agg(x::text, ' ') FROM (SELECT %2$s FROM %1$s) x)",
                    "WITH whole AS MATERIALIZED (SELECT %2$s FROM %1$s) SELECT * FROM whole",
                    "WITH whole AS NOT MATERIALIZED (SELECT %2$s FROM %1$s) SELECT * FROM whole",
                    "SELECT a.%3$s, b.%3$s FROM %1$s a FULL JOIN %1$s b ON a.%3$s = b.%3$s",
                    "SELECT l.* FROM generate_series(1, 2) LEFT JOIN LATERAL (SELECT %2$s FROM"
                            + " %1$s) l ON true",
                    "SELECT %2$s FROM %1$s UNION ALL SELECT %2$s FROM %1$s",
                    "SELECT first_value(%3$s) OVER (ORDER BY %3$s), lag(%3$s) OVER () FROM %1$s",
                    "SELECT min(%3$s::text), max(%3$s::text), string_agg(%3$s::text, ' ') FROM"
                            + " %1$s",
                    "SELECT %2$s FROM %1$s TABLESAMPLE SYSTEM (100)",
                    "SELECT %2$s FROM %1$s WHERE public.leaks(%3$s::text)",
                    "SELECT count(*) FROM %1$s GROUP BY %3$s HAVING"
                            + " bool_and(public.leaks(%3$s::text))",
                    "SELECT public.leaks(x.%3$s::text) FROM (SELECT * FROM (SELECT %2$s FROM %1$s)"
                            + " y OFFSET 0) x",
                    "SELECT count(*) FROM %1$s a JOIN %1$s b ON public.leaks(a.%3$s::text) AND"
                            + " public.leaks(b.%3$s::text)",
                    "SELECT %2$s FROM %1$s ORDER BY CASE WHEN public.leaks(%3$s::text) THEN 1 END",
                    "DECLARE c CURSOR FOR SELECT %2$s FROM %1$s; FETCH ALL FROM c",
                    "DECLARE c SCROLL CURSOR FOR SELECT %2$s FROM %1$s; FETCH LAST FROM c; FETCH"
                            + " BACKWARD ALL FROM c",
                    "PREPARE p AS SELECT %2$s FROM %1$s; EXECUTE p; DEALLOCATE p",
                    "CREATE TEMP TABLE t ON COMMIT DROP AS SELECT %2$s FROM %1$s; SELECT * FROM t",
                    "SELECT * FROM public.seen",
                    "SELECT public.leaks(%3$s::text) FROM public.seen",
                    "SELECT public.told()",
                    "SELECT public.told_in_steps()");

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
    void noTurnOfSqlPrintsAHiddenValue(RecordKind kind) {
        Sight sight = new Sight(kind, LIVES);
        fixture.wind(TIME);
        for (Reader reader : sight.readers) {
            Set<String> secrets = sight.secrets(reader, TIME);
            assertThat(secrets.isEmpty()).isEqualTo(seesAll(kind, reader) || seesNobody(reader));
            if (secrets.isEmpty()) continue;
            try (Sql sql = Sql.superuser()) {
                sql.undone(_ -> {
                    arrange(sql, reader);
                    for (String turn : TURNS) {
                        assertThat(tried(sql, turn, reader, reader.role()))
                                .as("%s: %s", reader, turn)
                                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
                        assertThat(tried(sql, turn, reader, Sql.SUPERUSER))
                                .as("above the policies: %s", turn)
                                .anyMatch(line -> secrets.stream().anyMatch(line::contains));
                    }
                });
            }
        }
    }

    private static boolean seesAll(RecordKind kind, Reader reader) {
        return !reader.isBound() || kind == RecordKind.LEDGER_ENTRY;
    }

    /** What is counted and nothing else: no topic and no language is anybody's. */
    private static boolean seesNobody(Reader reader) {
        return Set.of("topics", "language").containsAll(reader.columns());
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
    void copyingOutPrintsNoHiddenValue(RecordKind kind) {
        Sight sight = new Sight(kind, LIVES);
        fixture.wind(TIME);
        for (Reader reader : sight.readers)
            try (Sql as = Sql.as(reader.role())) {
                for (String source :
                        List.of(
                                "(" + reader.query() + ")",
                                reader.relation() + " (" + reader.list() + ")"))
                    assertThat(as.copy("COPY " + source + " TO STDOUT"))
                            .satisfies(out -> {
                                assertThat(sight.secrets(reader, TIME)).noneMatch(out::contains);
                            });
            }
    }

    /** A cast fails on the first value that it cannot read, and says which: it must be shown none. */
    @Test
    void aCastThatWouldFailOnAHiddenValueDoesNotFail() {
        Sight sight = new Sight(RecordKind.ORDER_CONTACT, LIVES);
        fixture.wind(TIME);
        fixture.superuser("DELETE FROM shop.order_contact WHERE active_until = 'infinity'");
        for (Reader reader : sight.readers) {
            if (!reader.isBound()) continue;
            try (Sql as = Sql.as(reader.role());
                    Sql superuser = Sql.superuser()) {
                String text = reader.columns().contains("email") ? "email" : "billing_name";
                String cast = "SELECT FROM shop.order_contact WHERE " + text + "::int = 1";
                assertThat(as.rows(cast)).isEmpty();
                assertThatThrownBy(() -> superuser.rows(cast)).hasMessageContaining("dye-");
            }
        }
    }

    @Test
    void statisticsPrintNoValueOfAGovernedTable() {
        new Sight(RecordKind.ORDER_CONTACT, LIVES);
        fixture.superuser("ANALYZE shop.order_contact");
        try (Sql as = Sql.as(Schema.role(Purpose.ORDER_MANAGEMENT))) {
            assertThat(as.rows("SELECT * FROM pg_stats WHERE tablename = 'order_contact'"))
                    .isEmpty();
        }
    }

    /** Whatever comes back, an error included. */
    private static List<String> tried(Sql sql, String turn, Reader reader, String role) {
        sql.run("SAVEPOINT turn; SET LOCAL ROLE " + role);
        try {
            return sql.rows(turn.formatted(reader.relation(), reader.list(), reader.telling()));
        } catch (Sql.Refused refused) {
            return List.of(String.valueOf(refused.getMessage()));
        } finally {
            sql.run("ROLLBACK TO turn");
        }
    }

    private static void arrange(Sql sql, Reader reader) {
        sql.run(LEAKS);
        sql.run("CREATE VIEW public.seen WITH (security_invoker) AS " + reader.query());
        sql.run("GRANT SELECT ON public.seen TO PUBLIC");
        sql.run(
                "CREATE FUNCTION public.told() RETURNS SETOF text LANGUAGE sql AS 'SELECT x::text FROM (%s) x'"
                        .formatted(reader.query()));
        sql.run(
                """
                CREATE FUNCTION public.told_in_steps() RETURNS SETOF text LANGUAGE plpgsql AS
                    $$ DECLARE x record; BEGIN FOR x IN %s LOOP RETURN NEXT x::text; END LOOP; END $$\
                """
                        .formatted(reader.query()));
    }
}
