package fr.echeance.persistence.privacy;

import fr.echeance.persistence.shared.PersistenceFixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each purpose may do, as lines that a person can read: {@code order_management reads shop.cart(id, lines)}. */
final class Grants {
    static final String EVERY = "every_purpose_of_the_shop";

    private static final String FILE = "declared-columns.txt";

    private Grants() {}

    /** The reviewed file, without its comments. */
    static List<String> declared() {
        try (var file = Objects.requireNonNull(Grants.class.getResourceAsStream("/" + FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What PostgreSQL lets the roles of purposes do, asked column by column; what all of them may do is said once. */
    static List<String> inForce(Sql sql) {
        Map<String, TreeSet<String>> byLine = new TreeMap<>();
        List<String> shared = ofTheShop(sql);
        for (String row : sql.rows(columns(PersistenceFixture.shared().release() >= 17)))
            byLine.computeIfAbsent(row.substring(row.indexOf('|') + 1), _ -> new TreeSet<>())
                    .add(row.substring(0, row.indexOf('|')));
        List<String> lines = new ArrayList<>();
        byLine.forEach((what, who) -> {
            if (who.containsAll(shared)) {
                who.removeAll(shared);
                lines.add(EVERY + " " + what);
            }
            who.forEach(purpose -> lines.add(purpose + " " + what));
        });
        return lines.stream().sorted().toList();
    }

    /** The purposes that the shop's login may take, save rights: what each may do is said one by one. */
    static List<String> ofTheShop(Sql sql) {
        return Schema.purposeRoles(sql).stream()
                .map(role -> role.substring(Schema.PREFIX.length()))
                .filter(purpose -> !Set.of("rights", "retention", "technical").contains(purpose))
                .toList();
    }

    /** The columns on which a role has a right that not all purposes have. */
    static List<String> own(Sql sql, String role, String relation, String right) {
        return sql.rows(
                """
                SELECT attname FROM pg_attribute WHERE attrelid = '%2$s'::regclass AND attnum > 0 AND NOT attisdropped
                    AND has_column_privilege('%1$s', attrelid, attnum, '%3$s')
                    AND EXISTS (SELECT FROM unnest('{%4$s}'::text[]) purpose
                        WHERE NOT has_column_privilege('%5$s' || purpose, attrelid, attnum, '%3$s')) ORDER BY attnum\
                """
                        .formatted(
                                role,
                                relation,
                                right,
                                String.join(",", ofTheShop(sql)),
                                Schema.PREFIX));
    }

    static boolean deletes(Sql sql, String role, String relation) {
        return sql.single(
                        "SELECT has_table_privilege('%s', '%s', 'DELETE')"
                                .formatted(role, relation))
                .equals("t");
    }

    /** The functions that a role may call and not everybody. */
    static List<String> functions(Sql sql, String role) {
        return sql.rows(
                "SELECT p.oid::regprocedure FROM pg_proc p, aclexplode(p.proacl) x WHERE x.grantee"
                        + " ="
                        + " '%s'::regrole".formatted(role));
    }

    /** @param maintains whether this PostgreSQL knows the right to maintain a table */
    private static String columns(boolean maintains) {
        return """
        WITH may AS MATERIALIZED (
            SELECT r.oid AS role, r.rolname, c.oid FROM pg_roles r,
                pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND c.oid NOT IN ('governance.record_table'::regclass, 'governance.present'::regclass)
                AND r.rolname ^@ '%1$s' AND NOT r.rolcanlogin
                AND r.rolname NOT IN ('%1$skeeper', '%1$srights', '%1$sretention')
                AND (has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                    OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER%2$s')))
        SELECT substr(rolname, length('%1$s') + 1), verb || ' ' || oid::regclass || CASE
            WHEN count(*) = count(*) FILTER (WHERE granted) THEN '(*)'
            ELSE '(' || string_agg(attname, ', ' ORDER BY attnum) FILTER (WHERE granted) || ')' END
        FROM (SELECT may.rolname, may.oid, verb, a.attname, a.attnum, has_column_privilege(may.role, may.oid, a.attnum, privilege) AS granted
              FROM may JOIN pg_attribute a ON a.attrelid = may.oid AND a.attnum > 0 AND NOT a.attisdropped,
                (VALUES ('reads', 'SELECT'), ('inserts', 'INSERT'), ('updates', 'UPDATE'), ('references', 'REFERENCES')) v (verb, privilege)) x
        GROUP BY rolname, verb, oid HAVING bool_or(granted)
        UNION ALL
        SELECT substr(rolname, length('%1$s') + 1), verb || ' ' || oid::regclass
        FROM may, (VALUES ('deletes', 'DELETE'), ('truncates', 'TRUNCATE'), ('triggers', 'TRIGGER')%3$s) v (verb, privilege)
        WHERE has_table_privilege(role, oid, privilege)
        UNION ALL
        SELECT substr(r.rolname, length('%1$s') + 1), 'executes ' || n.nspname || '.' || p.proname
        FROM pg_roles r, pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) x
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND x.grantee = r.oid
            AND r.rolname ^@ '%1$s' AND r.rolname NOT IN ('%1$skeeper', '%1$sowner')
        ORDER BY 1, 2\
        """
                .formatted(
                        Schema.PREFIX,
                        maintains ? ", MAINTAIN" : "",
                        maintains ? ", ('maintains', 'MAINTAIN')" : "");
    }
}
