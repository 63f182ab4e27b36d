package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.persistence.privacy.Schema.Governed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of any governed table, told apart by every value that can be: the type and a few names decide what a column gets. */
final class SampleRows {
    private SampleRows() {}

    /** Inserts a row for each life into the live table, or into the archive, and holds those that are held; answers them by key. */
    static Map<String, Life> insert(Sql sql, Governed table, List<Life> lives) {
        Map<String, Life> rows = new LinkedHashMap<>();
        insert(
                sql,
                table,
                lives.stream().filter(life -> !life.archived()).toList(),
                table.live(),
                rows);
        table.archived()
                .ifPresent(archived ->
                        insert(
                                sql,
                                table,
                                lives.stream().filter(Life::archived).toList(),
                                archived,
                                rows));
        return rows;
    }

    private static void insert(
            Sql sql, Governed table, List<Life> lives, String relation, Map<String, Life> rows) {
        if (lives.isEmpty()) return;
        // Of a table in monthly parts: the one into which the sample times fall.
        sql.rows(
                """
                SELECT governance.begin_month('%s', '2026-01-15') FROM pg_partitioned_table WHERE partrelid = '%s'::regclass\
                """
                        .formatted(table.kind().id(), relation));
        Map<String, String> types = types(sql, relation);
        List<String> values = new ArrayList<>();
        for (Life life : lives) {
            int n = rows.size() + 1;
            String key = key(table, n);
            rows.put(key, life);
            values.add(
                    types.entrySet().stream()
                            .map(column ->
                                    column.getKey().equals(table.key())
                                            ? "'" + key + "'"
                                            : value(
                                                    relation,
                                                    column.getKey(),
                                                    column.getValue(),
                                                    n,
                                                    life))
                            .collect(Collectors.joining(", ", "(", ")")));
            if (life.held()) hold(sql, table, key);
        }
        sql.run(
                "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES %s"
                        .formatted(
                                relation,
                                String.join(", ", types.keySet()),
                                String.join(", ", values)));
    }

    static String key(Governed table, int n) {
        return table.key().equals("id") && table.live().equals("governance.ledger_entry")
                ? String.valueOf(n)
                : uuid(table.kind().id(), n);
    }

    private static void hold(Sql sql, Governed table, String key) {
        sql.run(
                """
                INSERT INTO governance.hold VALUES (gen_random_uuid(), '%s', '%s', 'DISPUTE', gen_random_uuid(),
                    now(), '2030-01-01', NULL, NULL, 'infinity', 'infinity')\
                """
                        .formatted(table.kind().id(), key));
    }

    private static String value(String relation, String column, String type, int n, Life life) {
        return switch (column) {
            case "missing" -> "true";
            case "active_until" -> literal(life.active());
            case "archive_until" -> literal(life.archive());
            case "restricted_since" -> life.restricted() ? "now()" : "NULL";
            case "released_at", "cancel_reason", "seal" -> "NULL";
            case "written_in" -> "DEFAULT";
            case "stage" -> "'FINISHED'";
            case "source" -> "'SALES'";
            case "state" -> relation.endsWith("delivery") ? "'SENT'" : "'CONFIRMED'";
            case "type" -> relation.endsWith("event") ? "'SUCCEEDED'" : "'PAYMENT'";
            case "roles" -> "'support'";
            case "topics" -> "'ADVICE'";
            case "author" -> "'CUSTOMER'";
            case "channel" -> "'FORM'";
            case "room" -> "'ORDER'";
            case "happened" -> "'SIGNED_IN'";
            case "surface" -> "'PAGES'";
            case "whose" -> "'NOBODY'";
            case "origin" -> "'" + uuid(column, n).replace("-", "") + "'";
            case "hash" -> "'$argon2id$" + dye(column, n) + "'";
            case "currency" -> "'EUR'";
            case "language" -> "'FR'";
            case "letter" -> "'CONFIRMATION'";
            case "reason" -> "'DISPUTE'";
            case "record_kind" -> "'order'";
            case "action" -> "'erased'";
            case "purpose" -> "'retention'";
            case "rule" -> "'until duty_done'";
            case "asks" -> "'ERASURE'";
            case "standing" -> "'GRACE'";
            case "digest", "address", "wording_hash" ->
                    "'" + (uuid(column, n) + uuid(relation, n)).replace("-", "") + "'";
            case "vat_cents" -> "0";
            case "net_cents", "total_cents" -> String.valueOf(n);
            default -> byType(column, type, n);
        };
    }

    private static String byType(String column, String type, int n) {
        if (type.startsWith("{"))
            return "'["
                    + type.replaceAll("\": *\"[a-z_]+\"", "\": \"" + dye(column, n) + "\"")
                    + "]'";
        return switch (type) {
            case "uuid" -> "'" + uuid(column, n) + "'";
            case "text" -> "'" + dye(column, n) + "'";
            case "bytea" -> "sha256('" + dye(column, n) + "')";
            case "date" -> "date '2026-01-01' + " + n;
            case "timestamp with time zone" ->
                    "timestamptz '2026-01-01' + interval '%d seconds'".formatted(n);
            case "bigint", "integer" -> String.valueOf(n);
            default ->
                    throw new IllegalStateException("no sample value for a column of type " + type);
        };
    }

    private static String dye(String column, int n) {
        return "dye-%s-%d-".formatted(column, n);
    }

    private static String uuid(String of, int n) {
        return UUID.nameUUIDFromBytes((of + n).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static String literal(Deadline deadline) {
        return deadline instanceof Deadline.On(java.time.Instant at)
                ? "'" + at + "'"
                : "'infinity'";
    }

    /** By name; of a json column the classified keys, as its comment has them. */
    private static Map<String, String> types(Sql sql, String relation) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String row :
                sql.rows(
                        """
                        SELECT attname, CASE WHEN atttypid = 'jsonb'::regtype THEN col_description(attrelid, attnum)
                            ELSE format_type(atttypid, NULL) END
                        FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum\
                        """
                                .formatted(relation))) {
            String[] pair = row.split("\\|", 2);
            types.put(pair[0], pair[1]);
        }
        return types;
    }
}
