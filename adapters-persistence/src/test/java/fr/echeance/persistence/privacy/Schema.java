package fr.echeance.persistence.privacy;

import static java.util.stream.Collectors.toMap;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What there is in the database, asked from its own catalogue. */
final class Schema {
    static final String PREFIX = PersistenceFixture.shared().role("");

    /** Every schema that is not PostgreSQL's own; the migrations' history is Flyway's. */
    private static final String OURS =
            """
            n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'extensions')
                AND c.relname <> 'flyway_schema_history'\
            """;

    private static final Map<String, String> LOGINS = logins();

    private Schema() {}

    static String role(Purpose purpose) {
        return PREFIX + purpose.id();
    }

    /** The one login that may take a purpose's role, e.g. {@code shop}. */
    static String loginOf(String role) {
        return Objects.requireNonNull(LOGINS.get(role), () -> "nobody may become " + role);
    }

    /** The roles of all purposes, as the database has them. */
    static List<String> purposeRoles(Sql sql) {
        return sql.rows(
                """
                SELECT rolname FROM pg_roles
                WHERE rolname ^@ '%1$s' AND NOT rolcanlogin AND rolname <> '%1$skeeper' ORDER BY 1\
                """
                        .formatted(PREFIX));
    }

    static Purpose purpose(String role) {
        return Purpose.of(role.substring(PREFIX.length()));
    }

    /** Tables, views and whatever else can be selected from. */
    static List<String> relations(Sql sql) {
        return sql.rows(
                """
                SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s ORDER BY 1::text\
                """
                        .formatted(OURS));
    }

    /** Plain ones: what PostgreSQL refuses to do to monthly parts, and to what they are parts of, is no change. */
    static List<String> tables(Sql sql) {
        return sql.rows(
                """
                SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND NOT c.relispartition AND %s ORDER BY 1::text\
                """
                        .formatted(OURS));
    }

    /** What is unique in it: its key, and in a table in monthly parts the time as well. */
    static String uniqueKey(Sql sql, Governed table) {
        return String.join(
                ", ",
                sql.rows(
                        """
                        SELECT attname FROM pg_attribute a LEFT JOIN pg_partitioned_table p ON p.partrelid = a.attrelid
                        WHERE attrelid = '%s'::regclass AND (attname = '%s' OR attnum = p.partattrs[0]) ORDER BY attnum\
                        """
                                .formatted(table.live(), table.key())));
    }

    static List<String> columns(Sql sql, String relation) {
        return sql.rows(
                """
                SELECT attname FROM pg_attribute
                WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum\
                """
                        .formatted(relation));
    }

    /** @param right SELECT, INSERT or UPDATE */
    static List<String> granted(Sql sql, String role, String relation, String right) {
        return sql.rows(
                """
                SELECT attname FROM pg_attribute
                WHERE attrelid = '%2$s'::regclass AND attnum > 0 AND NOT attisdropped
                    AND has_column_privilege('%1$s', attrelid, attnum, '%3$s') ORDER BY attnum\
                """
                        .formatted(role, relation, right));
    }

    static List<Governed> governed(Sql sql) {
        return sql
                .rows(
                        """
                        SELECT kind, live, key, coalesce(archived::text, ''), array_to_string(archive_fields, ','),
                            coalesce(order_key, ''), coalesce(buyer_key, '')
                        FROM governance.record_table ORDER BY kind\
                        """)
                .stream()
                .map(row -> row.split("\\|", -1))
                .map(f ->
                        new Governed(
                                RecordKind.of(f[0]),
                                f[1],
                                f[2],
                                Optional.of(f[3]).filter(name -> !name.isEmpty()),
                                f[4].isEmpty()
                                        ? Set.of()
                                        : Set.copyOf(Arrays.asList(f[4].split(","))),
                                f[5],
                                f[6]))
                .toList();
    }

    /** A line of governance.record_table; a key that there is not is empty. */
    record Governed(
            RecordKind kind,
            String live,
            String key,
            Optional<String> archived,
            Set<String> archiveFields,
            String orderKey,
            String buyerKey) {}

    private static Map<String, String> logins() {
        try (Sql sql = Sql.superuser()) {
            return sql
                    .rows(
                            """
                            SELECT r.rolname, substr(l.rolname, length('%1$s') + 1) FROM pg_auth_members m
                            JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
                            WHERE r.rolname ^@ '%1$s' AND l.rolname <> '%1$sowner'\
                            """
                                    .formatted(PREFIX))
                    .stream()
                    .map(row -> row.split("\\|"))
                    .collect(toMap(pair -> pair[0], pair -> pair[1]));
        }
    }
}
