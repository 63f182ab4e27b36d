package fr.echeance.persistence.privacy;

/** The statements by which a person meets the records of one kind: seen, handed out, hidden and ended before their time. */
record PersonSql(KindSql of) {
    private static final String NOBODY = "false";

    /** Parameter: the person's pseudonym. */
    static final String ORDERS =
            "ARRAY(SELECT o.id FROM shop.orders o WHERE o.buyer = {0} UNION ALL SELECT o.id FROM"
                    + " archive.orders o WHERE o.buyer = {0})";

    /** Parameter: the person's pseudonym. Result: record, order, archived, both deadlines, restricted since, held, begun. */
    String records() {
        String all =
                """
                SELECT t.%1$s, %2$s, %3$s, t.%4$s, t.%5$s, %6$s, %7$s, %8$s FROM %9$s t WHERE %10$s\
                """;
        String order = of.orderKey() == null ? "NULL::uuid" : "t." + of.orderKey();
        String last = of.archived() == null ? "active_until" : "archive_until";
        return all.formatted(
                        of.key(),
                        order,
                        "false",
                        "active_until",
                        last,
                        "t.restricted_since",
                        of.held("t"),
                        of.turns().begun(),
                        of.live(),
                        ofPerson(of.turns().reach()))
                + (of.archived() == null
                        ? ""
                        : " UNION ALL "
                                + all.formatted(
                                        of.key(),
                                        order,
                                        "true",
                                        last,
                                        last,
                                        "NULL",
                                        of.held("t"),
                                        of.turns().begun(),
                                        of.archived(),
                                        ofPerson(of.turns().archivedReach())));
    }

    /** Parameters: the records that go, those that the archive keeps. Result: archived, erased. */
    String eraseLive() {
        String gone = "(DELETE FROM %1$s t WHERE t.%2$s = ANY ({0} || {1}) RETURNING %3$s)";
        if (of.archived() == null)
            return "WITH ended AS %s%s SELECT 0::bigint, (SELECT count(*) FROM ended)"
                    .formatted(
                            gone.formatted(of.live(), of.key(), of.handedOn()),
                            of.turns().farewell());
        return """
        WITH gone AS %1$s,
        kept AS (INSERT INTO %2$s (%3$s) SELECT %3$s FROM gone WHERE %4$s = ANY ({1}) RETURNING 1),
        ended AS (SELECT * FROM gone WHERE %4$s <> ALL ({1}))%5$s
        SELECT (SELECT count(*) FROM kept), (SELECT count(*) FROM ended)\
        """
                .formatted(
                        gone.formatted(of.live(), of.key(), of.qualified()),
                        of.archived(),
                        String.join(", ", of.fields()),
                        of.key(),
                        of.turns().farewell());
    }

    /** Parameter: the records that go. Result: archived (none), erased. */
    String eraseArchive() {
        return "WITH due AS MATERIALIZED (SELECT unnest({0}) AS id), " + of.endArchived();
    }

    /** Parameter: the person's pseudonym. Result: record, what is kept. */
    String export() {
        String all =
                "SELECT t.%s, %s - ARRAY['restricted_since', 'active_until', 'archive_until'] FROM"
                        + " %s t WHERE %s";
        return all.formatted(
                        of.key(),
                        "to_jsonb(t)" + of.turns().redaction(),
                        of.live(),
                        ofPerson(of.turns().reach()))
                + (of.archived() == null
                        ? ""
                        : " UNION ALL "
                                + all.formatted(
                                        of.key(),
                                        "to_jsonb(t)",
                                        of.archived(),
                                        ofPerson(of.turns().archivedReach())));
    }

    /** Parameters: since when, the records. */
    String hide() {
        return "UPDATE %s SET restricted_since = {0} WHERE %s = ANY ({1}) AND restricted_since IS NULL"
                .formatted(of.live(), of.key());
    }

    /** Parameters: the person's pseudonym, since when. */
    String show() {
        return "UPDATE %s t SET restricted_since = NULL WHERE %s AND t.restricted_since = {1}"
                .formatted(of.live(), ofPerson(of.turns().reach()));
    }

    /** Result: columns, without those that only say how long. */
    String columns() {
        return """
        SELECT attname::text FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped
            AND attname NOT IN ('restricted_since', 'active_until', 'archive_until') ORDER BY attnum\
        """
                .formatted(of.live());
    }

    /** Else there is nothing to ask: no record of this kind leads to a person. */
    boolean reachesSomebody() {
        return !ofPerson(of.turns().reach()).equals(NOBODY)
                || of.archived() != null && !ofPerson(of.turns().archivedReach()).equals(NOBODY);
    }

    /** Else there is nothing to show: the archive is never hidden. */
    boolean reachesSomebodyLive() {
        return !ofPerson(of.turns().reach()).equals(NOBODY);
    }

    private String ofPerson(String reach) {
        if (!reach.isEmpty()) return reach;
        if (of.buyerKey() != null) return "t.%s = {0}".formatted(of.buyerKey());
        // As an array, so that no table is read beyond what its index finds, however many people
        // there are.
        if (of.orderKey() != null) return "t.%s = ANY (%s)".formatted(of.orderKey(), ORDERS);
        return NOBODY;
    }
}
