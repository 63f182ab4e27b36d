package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The statements by which the records of one kind end, written once from the kind's line in governance.record_table. */
record KindSql(
        RecordKind kind,
        String live,
        String key,
        @Nullable String archived,
        List<String> fields,
        @Nullable String orderKey,
        @Nullable String buyerKey,
        boolean endsByMonth,
        Turns turns) {
    private static final String NOW = "(SELECT at FROM governance.present)";

    /** What a feature says of its kind beside that line; empty where it says nothing. */
    record Turns(
            String farewell, String reach, String archivedReach, String redaction, String begun) {}

    static KindSql read(DSLContext db, RecordKind kind, Turns turns) {
        return db.resultQuery(
                        """
                        SELECT live::text, quote_ident(key), archived::text, archive_fields::text[],
                            quote_ident(order_key), quote_ident(buyer_key),
                            EXISTS (SELECT FROM pg_partitioned_table WHERE partrelid = live)
                        FROM governance.record_table WHERE kind = {0}\
                        """,
                        val(kind.id()))
                .fetchSingle(r ->
                        new KindSql(
                                kind,
                                r.get(0, String.class),
                                r.get(1, String.class),
                                r.get(2, String.class),
                                List.of(r.get(3, String[].class)),
                                r.get(4, String.class),
                                r.get(5, String.class),
                                r.get(6, Boolean.class),
                                turns));
    }

    boolean hasArchive() {
        return archived != null;
    }

    String stored() {
        return "SELECT (SELECT count(*) FROM %s)".formatted(live)
                + (archived == null ? "" : " + (SELECT count(*) FROM %s)".formatted(archived));
    }

    /** Parameters: the time. Result: to archive, to erase, spared. */
    String plan() {
        if (archived == null)
            return "SELECT to_archive, to_erase, spared FROM "
                    + counted(live, "active_until", "false")
                    + " l";
        return """
        SELECT l.to_archive, l.to_erase + a.to_erase, l.spared + a.spared FROM %s l, %s a\
        """
                .formatted(
                        counted(live, "active_until", "t.archive_until > {0}"),
                        counted(archived, "archive_until", "false"));
    }

    /**
     * @param archives of which records it is true that they go to the archive
     */
    private String counted(String table, String deadline, String archives) {
        // OFFSET 0: whether a record is spared is asked once, not once for each count.
        return """
        (SELECT count(*) FILTER (WHERE goes AND archives) AS to_archive,
            count(*) FILTER (WHERE goes AND NOT archives) AS to_erase, count(*) FILTER (WHERE NOT goes) AS spared
         FROM (SELECT NOT %1$s AS goes, %2$s AS archives FROM %3$s t WHERE t.%4$s <= {0} OFFSET 0) due)\
        """
                .formatted(spared("t", table, table.equals(live)), archives, table, deadline);
    }

    /** Parameter: how many records at most. Result: archived, erased. */
    String sweepLive() {
        return due(live, "active_until", true) + ", " + endLive();
    }

    /** Whole months at once, whose records have all ended. Result: archived (none), erased. */
    String dropMonths() {
        return "SELECT 0::bigint, governance.drop_ended_months('%s')".formatted(kind.id());
    }

    /** Parameter: how many records at most. Result: archived (none), erased. */
    String sweepArchive() {
        return due(archivedTable(), "archive_until", false) + ", " + endArchived();
    }

    /** Parameters: whether to restrict, the record. */
    String restrict() {
        return "UPDATE %s SET restricted_since = CASE WHEN {0} THEN coalesce(restricted_since, governance.now()) END WHERE %s = {1}"
                .formatted(live, key);
    }

    private String due(String table, String deadline, boolean isLive) {
        return """
        WITH due AS MATERIALIZED (
            SELECT t.%1$s AS id FROM %2$s t WHERE t.%3$s <= %4$s AND NOT %5$s
            ORDER BY t.%3$s LIMIT {0} FOR UPDATE OF t SKIP LOCKED)\
        """
                .formatted(key, table, deadline, NOW, spared("t", table, isLive));
    }

    private String endLive() {
        if (archived == null)
            return """
            ended AS (DELETE FROM %1$s t WHERE t.%2$s = ANY (ARRAY(SELECT id FROM due)) RETURNING %3$s)%4$s
            SELECT 0::bigint, (SELECT count(*) FROM ended)\
            """
                    .formatted(live, key, handedOn(), turns.farewell());
        String list = String.join(", ", fields);
        return """
        gone AS (DELETE FROM %1$s t WHERE t.%2$s = ANY (ARRAY(SELECT id FROM due)) RETURNING %3$s),
        kept AS (INSERT INTO %4$s (%5$s) SELECT %5$s FROM gone WHERE archive_until > %6$s ON CONFLICT DO NOTHING),
        ended AS (SELECT * FROM gone WHERE archive_until <= %6$s)%7$s
        SELECT (SELECT count(*) FROM gone WHERE archive_until > %6$s), (SELECT count(*) FROM ended)\
        """
                .formatted(live, key, qualified(), archived, list, NOW, turns.farewell());
    }

    String endArchived() {
        return """
        ended AS (DELETE FROM %1$s t WHERE t.%2$s = ANY (ARRAY(SELECT id FROM due)) RETURNING %3$s)%4$s
        SELECT 0::bigint, (SELECT count(*) FROM ended)\
        """
                .formatted(archived, key, qualified(), turns.farewell());
    }

    /** What a farewell has of the rows of a kind without an archive. */
    String handedOn() {
        return fields.isEmpty() ? "1" : qualified();
    }

    String qualified() {
        return fields.stream().map(f -> "t." + f).collect(Collectors.joining(", "));
    }

    private String spared(String alias, String table, boolean isLive) {
        return isLive && table.equals(live)
                ? "(%s.restricted_since IS NOT NULL OR %s)".formatted(alias, held(alias))
                : held(alias);
    }

    String held(String alias) {
        return "EXISTS (SELECT FROM governance.hold h WHERE h.record_kind = '%s' AND h.record_id = %s.%s AND h.released_at IS NULL)"
                .formatted(kind.id(), alias, key);
    }

    private String archivedTable() {
        if (archived == null) throw new IllegalStateException(kind + " has no archive");
        return archived;
    }
}
