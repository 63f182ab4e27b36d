package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.Schema.Governed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hard test G3: what a purpose can read, write and delete is what declared-columns.txt says, no column more and none less. Seen red with
 * {@code phone} granted to order_fulfilment, and with {@code note} taken from order_management.
 */
class PurposeSeesDeclaredColumnsTest {
    /** A red test prints the lines to put right: in the file when the grant is meant, in the migration when it is not. */
    @Test
    void grantsAreWhatTheFileDeclares() {
        try (Sql sql = Sql.superuser()) {
            assertThat(String.join("\n", Grants.inForce(sql)))
                    .isEqualTo(String.join("\n", Grants.declared()));
        }
    }

    /** What the catalogue of grants says, tried: PostgreSQL answers for every column by answering or refusing. */
    @ParameterizedTest
    @EnumSource
    void selectingAColumnSucceedsWhereItIsGrantedAndNowhereElse(Purpose purpose) {
        String role = Schema.role(purpose);
        List<String> differences = new ArrayList<>();
        try (Sql superuser = Sql.superuser();
                Sql as = Sql.as(role)) {
            for (String relation : Schema.relations(superuser)) {
                Set<String> granted =
                        Set.copyOf(Schema.granted(superuser, role, relation, "SELECT"));
                for (String column : Schema.columns(superuser, relation))
                    if (selects(as, relation, column) != granted.contains(column))
                        differences.add(relation + "." + column);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyPurposeHasItsRoleAndNoRoleIsWithoutAPurpose() {
        try (Sql sql = Sql.superuser()) {
            assertThat(Schema.purposeRoles(sql))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Purpose.values()).map(Schema::role).toList());
        }
    }

    /** The domain is the upper bound: GRANT and policy stay below it. */
    @Test
    void noPurposeReadsAKindThatIsNotForIt() {
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql)) {
                Set<Purpose> evidence = Life.evidence(table.kind());
                Set<Purpose> either = new TreeSet<>(evidence);
                either.addAll(table.kind().purposes());
                assertThat(readers(sql, table.live())).as(table.live()).isSubsetOf(either);
                assertThat(underPolicy(sql, table.live())).as(table.live()).isSubsetOf(either);
                table.archived()
                        .ifPresent(archived -> {
                            Set<Purpose> looking = new TreeSet<>(evidence);
                            looking.remove(Purpose.RIGHTS);
                            assertThat(readers(sql, archived)).as(archived).isEqualTo(looking);
                            assertThat(underPolicy(sql, archived)).as(archived).isEqualTo(looking);
                        });
            }
        }
    }

    /** Everything of a person (GDPR art. 15), and the way to erase and restrict it; of the ledger only the reading. */
    @Test
    void rightsReachEveryRecordWhole() {
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql)) {
                Set<String> all = Set.copyOf(Schema.columns(sql, table.live()));
                boolean ledger = table.kind() == RecordKind.LEDGER_ENTRY;
                assertThat(may(sql, "rights", table.live(), "SELECT")).isEqualTo(all);
                assertThat(may(sql, "rights", table.live(), "UPDATE"))
                        .isEqualTo(changedByRights(table.kind()));
                assertThat(deletes(sql, "rights", table.live())).isNotEqualTo(ledger);
                table.archived()
                        .ifPresent(archived -> {
                            assertThat(may(sql, "rights", archived, "SELECT"))
                                    .isEqualTo(Set.copyOf(Schema.columns(sql, archived)));
                            assertThat(may(sql, "rights", archived, "UPDATE")).isEmpty();
                            assertThat(deletes(sql, "rights", archived)).isTrue();
                        });
            }
        }
    }

    /** Requests of people are its own: it moves them on. */
    private static Set<String> changedByRights(RecordKind kind) {
        return switch (kind) {
            case LEDGER_ENTRY -> Set.of();
            case ACCOUNT -> Set.of("restricted_since", "closed_at");
            case CONSENT_PROOF -> Set.of("restricted_since", "active_until", "archive_until");
            case SUBJECT_REQUEST ->
                    Set.of(
                            "standing",
                            "answer_to",
                            "due_at",
                            "ran_at",
                            "told_at",
                            "plan",
                            "entries",
                            "restricted_since",
                            "active_until",
                            "archive_until");
            default -> Set.of("restricted_since");
        };
    }

    /** What ending a record needs: its key, its limits, the fields that move to the archive; never the rest. */
    @Test
    void retentionReadsWhatEndsAndWhatIsArchived() {
        try (Sql sql = Sql.superuser()) {
            for (Governed table : Schema.governed(sql)) {
                Set<String> needed = new TreeSet<>(table.archiveFields());
                needed.addAll(List.of(table.key(), "active_until", "restricted_since"));
                if (table.kind() == RecordKind.HOLD)
                    needed.addAll(List.of("record_kind", "record_id", "released_at"));
                if (table.kind() == RecordKind.LEDGER_ENTRY) needed.add("actor");
                assertThat(may(sql, "retention", table.live(), "SELECT"))
                        .as(table.live())
                        .isEqualTo(needed);
                assertThat(may(sql, "retention", table.live(), "UPDATE"))
                        .isEqualTo(
                                Set.of(
                                        table.kind() == RecordKind.LEDGER_ENTRY
                                                ? "actor"
                                                : "active_until"));
                table.archived()
                        .ifPresent(archived ->
                                assertThat(may(sql, "retention", archived, "SELECT"))
                                        .isEqualTo(table.archiveFields()));
            }
        }
    }

    private static boolean selects(Sql as, String relation, String column) {
        try {
            as.rows("SELECT %s FROM %s LIMIT 0".formatted(column, relation));
            return true;
        } catch (Sql.Refused refused) {
            assertThat(refused).hasMessageContaining("permission denied");
            return false;
        }
    }

    private static Set<Purpose> readers(Sql sql, String relation) {
        return Schema.purposeRoles(sql).stream()
                .filter(role -> !Schema.granted(sql, role, relation, "SELECT").isEmpty())
                .map(Schema::purpose)
                .filter(purpose -> purpose != Purpose.RIGHTS && purpose != Purpose.RETENTION)
                .collect(Collectors.toSet());
    }

    /** Those whom a policy lets do more than insert. */
    private static Set<Purpose> underPolicy(Sql sql, String relation) {
        return sql
                .rows(
                        """
                        SELECT DISTINCT unnest(polroles)::regrole::text FROM pg_policy
                        WHERE polrelid = '%s'::regclass AND polpermissive AND polcmd <> 'a'\
                        """
                                .formatted(relation))
                .stream()
                .filter(role ->
                        !Set.of("rights", "retention", "keeper")
                                .contains(role.substring(Schema.PREFIX.length())))
                .map(Schema::purpose)
                .collect(Collectors.toSet());
    }

    private static Set<String> may(Sql sql, String purpose, String relation, String right) {
        return Set.copyOf(Schema.granted(sql, Schema.PREFIX + purpose, relation, right));
    }

    private static boolean deletes(Sql sql, String purpose, String relation) {
        return sql.single(
                        "SELECT has_table_privilege('%s%s', '%s', 'DELETE')"
                                .formatted(Schema.PREFIX, purpose, relation))
                .equals("t");
    }
}
