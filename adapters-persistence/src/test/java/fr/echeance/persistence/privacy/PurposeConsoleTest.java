package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.application.privacy.PurposeConsole.Answer;
import fr.echeance.application.privacy.PurposeConsole.Why;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PurposeConsoleTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final PurposeConsole console = fixture.bean(PurposeConsole.class);

    @BeforeEach
    void onePastAndOnePresentParcel() {
        fixture.reset();
        fixture.superuser(
                """
                INSERT INTO shop.parcel VALUES
                    (gen_random_uuid(), 'Colissimo', 'PAST1', now(), NULL, now() - interval '1 second'),
                    (gen_random_uuid(), 'Colissimo', NULL, now(), NULL, 'infinity')\
                """);
    }

    @Test
    void showsWhatThePurposeSeesAndNothingThatIsOverdue() {
        assertThat(ask("SELECT carrier, tracking_number FROM shop.parcel;"))
                .isEqualTo(
                        new Answer.Rows(
                                List.of("carrier", "tracking_number"),
                                List.of(List.of("Colissimo", "NULL")),
                                false));
    }

    @Test
    void showsFiftyRowsAndSaysThatThereAreMore() {
        var rows = (Answer.Rows) ask("SELECT repeat('x', 300) FROM generate_series(1, 1000000)");
        assertThat(rows.rows()).hasSize(50);
        assertThat(rows.more()).isTrue();
        assertThat(rows.rows().getFirst().getFirst()).hasSize(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT phone FROM shop.order_contact | permission denied for table order_contact",
                "SELECT * FROM shop.invoice | permission denied for table invoice",
                "DELETE FROM shop.parcel | cannot execute DELETE in a read-only transaction",
                "INSERT INTO shop.parcel (order_id, carrier, shipped_at, active_until) VALUES"
                    + " (gen_random_uuid(), 'x', now(), 'infinity') | cannot execute INSERT in a"
                    + " read-only transaction",
                "WITH gone AS (UPDATE shop.orders SET state = 'LAPSED' RETURNING 1) SELECT * FROM"
                        + " gone | cannot execute SELECT in a read-only transaction",
                "EXPLAIN ANALYZE UPDATE shop.orders SET state = 'LAPSED' | cannot execute",
                "SELECT pg_sleep(30) | canceling statement due to statement timeout",
                "SELECT count(*) FROM generate_series(1, 1000000000) a, generate_series(1,"
                        + " 1000000000) b | canceling statement due to statement timeout",
                "SELECT pg_read_file('/etc/passwd') | permission denied for function pg_read_file",
                "SELECT * FROM pg_authid | permission denied",
                "SELECT fixed_at FROM governance.clock | permission denied",
                "SELECT governance.seal_ledger() | permission denied for function seal_ledger",
                "SELECT nowhere | does not exist",
                "SELECT 1/0 | division by zero"
            })
    void passesOnTheDatabasesRefusal(String statement, String words) {
        assertThat(ask(statement))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.message()).contains(words));
        assertThat(fixture.count("shop.parcel")).isEqualTo(2);
    }

    @Test
    void takesNoRoleThatTheShopsLoginHasNot() {
        for (Purpose purpose : List.of(Purpose.RETENTION, Purpose.TECHNICAL))
            assertThat(console.ask(purpose, "SELECT 1"))
                    .isEqualTo(
                            new Answer.Refused(
                                    "permission denied to set role \""
                                            + Schema.role(purpose)
                                            + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESET ROLE",
                "SET ROLE echeance_rights",
                "/* quietly */ SET LOCAL ROLE echeance_rights",
                "-- a comment\nRESET ALL",
                "COMMIT",
                "ROLLBACK",
                "BEGIN",
                "SET SESSION AUTHORIZATION DEFAULT",
                "DO $$ BEGIN RESET ROLE; END $$",
                "COPY shop.parcel TO PROGRAM 'sh'",
                "COPY (SELECT 1) TO STDOUT",
                "CREATE TABLE x ()",
                "TRUNCATE shop.parcel",
                "LISTEN everything",
                "PREPARE p AS SELECT 1",
                "EXECUTE p",
                "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
                "DISCARD ALL",
                "LOAD 'plpgsql'",
                "CALL x()",
                "{ call x() }",
                "VACUUM"
            })
    void putsNothingButQuestions(String statement) {
        assertThat(ask(statement)).isEqualTo(new Answer.NotAsked(Why.NO_QUESTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; RESET ROLE",
                "RESET ROLE; SELECT * FROM shop.order_contact",
                "SELECT 1; SELECT 2",
                "SELECT ';'; DELETE FROM shop.parcel",
                "SELECT $a$;$a$; COMMIT"
            })
    void putsOneStatementAtATime(String statement) {
        assertThat(ask(statement)).isEqualTo(new Answer.NotAsked(Why.SEVERAL_STATEMENTS));
        assertThat(fixture.count("shop.parcel")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT set_config('role', 'echeance_rights', true), (SELECT count(*) FROM"
                        + " shop.parcel)",
                "SELECT \"set_config\"('role', 'none', false)",
                "SELECT U&\"set\\005fconfig\"('role', 'none', false)",
                "SELECT query_to_xml('SELECT set_con' || 'fig(1)', true, true, '')",
                "SELECT * FROM ts_stat('SELECT NULL::tsvector')",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity",
                "SELECT pg_advisory_lock(1)",
                "SELECT lo_import('/etc/passwd')"
            })
    void passesNothingOnThatLeavesThePurpose(String statement) {
        assertThat(ask(statement)).isEqualTo(new Answer.NotAsked(Why.LEAVES_THE_PURPOSE));
    }

    @Test
    void takesALiteralForWhatItIs() {
        assertThat(ask("SELECT 'a;b', $$; RESET ROLE$$"))
                .isEqualTo(
                        new Answer.Rows(
                                List.of("?column?", "?column?"),
                                List.of(List.of("a;b", "; RESET ROLE")),
                                false));
    }

    @Test
    void asksNothingWhenNothingIsTypedOrTooMuch() {
        for (String nothing : List.of("", "  \n", ";", ";;"))
            assertThat(ask(nothing)).isEqualTo(new Answer.NotAsked(Why.EMPTY));
        assertThat(ask("SELECT '" + "x".repeat(4_000) + "'"))
                .isEqualTo(new Answer.NotAsked(Why.TOO_LONG));
    }

    @Test
    void leavesNothingBehindInTheShopsOwnSessions() {
        ask("SELECT 1");
        assertThat(
                        fixture.db()
                                .fetchSingle("SELECT current_user || current_setting('role')")
                                .get(0, String.class))
                .isEqualTo(Schema.PREFIX + "shopnone");
    }

    private Answer ask(String statement) {
        return console.ask(Purpose.ORDER_FULFILMENT, statement);
    }
}
