package fr.echeance.persistence.privacy;

import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.RecordedStatements.Recorded;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rights the recorded statements need, as PostgreSQL itself says: each right is taken away in a transaction that is undone, and the
 * statement planned again; what it is refused without, it needs. (EXPLAIN checks rights and runs nothing.)
 */
final class NeededRights {
    private static final List<String> COLUMN_RIGHTS = List.of("SELECT", "INSERT", "UPDATE");

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> unneeded = new TreeSet<>();
    private final Sql sql;
    private final DSLContext db;

    private NeededRights(Sql sql, DSLContext db) {
        this.sql = sql;
        this.db = db;
    }

    static NeededRights of(Collection<Recorded> statements) {
        try (var connection = PersistenceFixture.shared().superuser()) {
            Sql sql = new Sql(connection);
            NeededRights rights = new NeededRights(sql, DSL.using(connection, SQLDialect.POSTGRES));
            for (String purpose : Grants.ofTheShop(sql)) {
                String role = Schema.PREFIX + purpose;
                List<Recorded> of = statements.stream().filter(s -> s.role().equals(role)).toList();
                sql.undone(_ -> rights.probe(role, of));
            }
            return rights;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines such as {@code order_management SELECT shop.cart.lines}. */
    Set<String> needed() {
        return needed;
    }

    /** Rights that a purpose has and no statement of its needs. */
    Set<String> unneeded() {
        return unneeded;
    }

    private void probe(String role, List<Recorded> statements) {
        String purpose = role.substring(Schema.PREFIX.length());
        for (String relation : Schema.relations(sql)) {
            List<Recorded> about =
                    statements.stream().filter(s -> needs(s, role, "ALL ON " + relation)).toList();
            for (String right : COLUMN_RIGHTS) {
                List<String> own = Grants.own(sql, role, relation, right);
                if (own.isEmpty()) continue;
                // A right to the whole table would hide what is needed column by column.
                List<String> columns = Schema.granted(sql, role, relation, right);
                sql.run("REVOKE %s ON %s FROM %s".formatted(right, relation, role));
                sql.run(
                        "GRANT %s (%s) ON %s TO %s"
                                .formatted(right, String.join(", ", columns), relation, role));
                for (String column : own)
                    note(
                            "%s %s %s.%s".formatted(purpose, right, relation, column),
                            about,
                            role,
                            "%s (%s) ON %s".formatted(right, column, relation));
            }
            if (Grants.deletes(sql, role, relation))
                note(
                        "%s DELETE %s".formatted(purpose, relation),
                        about,
                        role,
                        "DELETE ON " + relation);
        }
        for (String function : Grants.functions(sql, role))
            note(
                    "%s EXECUTE %s".formatted(purpose, function),
                    statements,
                    role,
                    "EXECUTE ON FUNCTION " + function);
    }

    private void note(String line, List<Recorded> statements, String role, String right) {
        boolean isNeeded = statements.stream().anyMatch(s -> needs(s, role, right));
        (isNeeded ? needed : unneeded).add(line);
    }

    private boolean needs(Recorded statement, String role, String right) {
        sql.run("SAVEPOINT taken");
        sql.run("REVOKE %s FROM %s".formatted(right, role));
        sql.run("SET LOCAL ROLE " + role);
        try {
            db.fetch("EXPLAIN {0}", statement.query());
            return false;
        } catch (DataAccessException refused) {
            if (!String.valueOf(refused.getMessage()).contains("permission denied")) throw refused;
            return true;
        } finally {
            sql.run("ROLLBACK TO taken");
        }
    }
}
