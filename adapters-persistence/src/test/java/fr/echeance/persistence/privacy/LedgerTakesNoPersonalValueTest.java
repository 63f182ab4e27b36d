package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.Ledger;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hard test G7: the ledger takes words of closed lists, numbers and pseudonyms; whatever else somebody tries to write into it is refused. */
class LedgerTakesNoPersonalValueTest {
    private static final List<String> PERSONAL =
            List.of(
                    "aurore.minuit@example.com",
                    "Aurore Minuit",
                    "aurore",
                    "AURORE",
                    "01 99 00 12 34",
                    "+33199001234",
                    "0199001234",
                    "12 rue des Sabliers 75011 Paris",
                    "FR7630006000011234567890189",
                    "192.0.2.7",
                    "1984-02-29",
                    "buyer asked by phone",
                    "erased aurore",
                    "erased_for_aurore_minuit",
                    "until duty_done for Aurore",
                    "P1M from aurore",
                    "",
                    " ",
                    "<b>x</b>",
                    "'; DROP TABLE shop.orders");

    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    /** By the superuser, past grants and policies: the column itself refuses. */
    @Test
    void noWordColumnTakesAPersonalValue() {
        List<String> taken = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            List<String> words =
                    sql.rows(
                            """
                            SELECT attname FROM pg_attribute WHERE attrelid = 'governance.ledger_entry'::regclass
                                AND attnum > 0 AND atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)\
                            """);
            assertThat(words).contains("action", "record_kind", "purpose", "rule");
            for (String column : words)
                for (String value : PERSONAL)
                    if (isTaken(sql, entry(column, "'" + value.replace("'", "''") + "'")))
                        taken.add(column + ": " + value);
        }
        assertThat(taken).isEmpty();
    }

    /** A digest of any other length would be bytes of somebody's choosing. */
    @Test
    void noOtherColumnTakesBytesOrText() {
        try (Sql sql = Sql.superuser()) {
            assertThat(isTaken(sql, entry("actor_digest", "'aurore.minuit@example.com'::bytea")))
                    .isFalse();
            assertThat(isTaken(sql, entry("actor_digest", "sha256('7')"))).isTrue();
            assertThat(
                            sql.rows(
                                    """
                                    SELECT DISTINCT format_type(atttypid, NULL) FROM pg_attribute
                                    WHERE attrelid IN ('governance.ledger_entry'::regclass, 'governance.ledger_seal'::regclass) AND attnum > 0 ORDER BY 1\
                                    """))
                    .containsExactly(
                            "bigint", "bytea", "text", "timestamp with time zone", "uuid", "xid8");
        }
    }

    @Test
    void everyWordOfTheRegisterIsTaken() {
        try (Sql sql = Sql.superuser()) {
            for (Ledger.Act act : Ledger.Act.values())
                assertThat(
                                isTaken(
                                        sql,
                                        entry(
                                                "action",
                                                "'" + act.name().toLowerCase(Locale.ROOT) + "'")))
                        .as(act.name())
                        .isTrue();
            for (Purpose purpose : Purpose.values())
                assertThat(isTaken(sql, entry("purpose", "'" + purpose.id() + "'")))
                        .as(purpose.id())
                        .isTrue();
            for (RecordKind kind : RecordKind.values()) {
                assertThat(isTaken(sql, entry("record_kind", "'" + kind.id() + "'")))
                        .as(kind.id())
                        .isNotEqualTo(kind.isTechnical());
                assertThat(isTaken(sql, entry("rule", "'" + kind.rule().id() + "'")))
                        .as(kind.rule().id())
                        .isTrue();
            }
        }
    }

    private static boolean isTaken(Sql sql, String insert) {
        List<String> refused = new ArrayList<>();
        sql.undone(_ -> {
            try {
                sql.run(insert);
            } catch (Sql.Refused e) {
                assertThat(e).hasMessageContaining("violates check constraint");
                refused.add(insert);
            }
        });
        return refused.isEmpty();
    }

    private static String entry(String column, String value) {
        return "INSERT INTO governance.ledger_entry (actor_digest, action, record_kind, purpose,"
                + " rule, records, active_until) VALUES ("
                + List.of("actor_digest", "action", "record_kind", "purpose", "rule").stream()
                        .map(name -> name.equals(column) ? value : usual(name))
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow()
                + ", 1, 'infinity')";
    }

    private static String usual(String column) {
        return switch (column) {
            case "action" -> "'erased'";
            case "record_kind" -> "'cart'";
            case "purpose" -> "'retention'";
            case "rule" -> "'until duty_done'";
            default -> "NULL";
        };
    }
}
