package fr.echeance.persistence.privacy;

import java.util.List;

/** Backups of everything that is kept, each a schema of its own beside it, and the way back to one of them. */
final class Backups {
    private final Sql sql;

    Backups(Sql sql) {
        this.sql = sql;
    }

    /** @param name of the backup */
    void take(String name) {
        sql.run("CREATE SCHEMA " + name);
        for (String table : tables())
            sql.run("CREATE TABLE %s.\"%s\" AS TABLE %s".formatted(name, table, table));
    }

    void restore(String name) {
        sql.run("TRUNCATE " + String.join(", ", tables()));
        for (String table : tables())
            sql.run(
                    "INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s.\"%s\""
                            .formatted(table, name, table));
    }

    void drop(List<String> names) {
        for (String name : names) sql.run("DROP SCHEMA IF EXISTS " + name + " CASCADE");
    }

    /** Those of people; the clock goes on, and what is sold is what it was. */
    private List<String> tables() {
        return sql.rows(
                """
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND (n.nspname IN ('shop', 'archive') OR n.nspname = 'governance' AND c.relname IN
                    ('hold', 'ledger_entry', 'ledger_seal', 'subject_request', 'guest_link', 'erasure_journal')) ORDER BY 1\
                """);
    }
}
