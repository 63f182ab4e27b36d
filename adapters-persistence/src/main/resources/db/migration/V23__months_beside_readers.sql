-- Months begin and end while somebody reads: a backup holds every table from its beginning to its end, and who waits for such a table keeps
-- everybody waiting behind, whoever signs in among them.

-- Attached, not created in its place: that leaves the table to its readers. The catalogue is asked once more by who waited.
CREATE OR REPLACE FUNCTION governance.begin_month(of_kind text, at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    month CONSTANT timestamp := date_trunc('month', at AT TIME ZONE 'Europe/Paris');
    home name;
    part name;
    whole regclass;
BEGIN
    SELECT t.live, n.nspname, c.relname || to_char(month, '_YYYY_MM') INTO STRICT whole, home, part
        FROM governance.record_table t JOIN pg_class c ON c.oid = t.live JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE t.kind = of_kind AND c.relkind = 'p';
    IF to_regclass(format('%I.%I', home, part)) IS NOT NULL THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('months of ' || of_kind, 0));
    IF EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = home AND c.relname = part) THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I.%I (LIKE %s INCLUDING CONSTRAINTS) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)',
        home, part, whole);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)',
        whole, home, part, month AT TIME ZONE 'Europe/Paris', (month + interval '1 month') AT TIME ZONE 'Europe/Paris');
END $$;

-- As before, but it waits no longer than a second for those who read: what is due then ends row by row, and an empty part goes with a later sweep.
CREATE OR REPLACE FUNCTION governance.drop_ended_months(of_kind text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    now CONSTANT timestamptz := (SELECT at FROM governance.present);
    patience CONSTANT text := current_setting('lock_timeout');
    part record;
    stays boolean;
    counted bigint;
    gone bigint := 0;
BEGIN
    IF governance.has_holds(of_kind) THEN RETURN 0; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('months of ' || of_kind, 0));
    FOR part IN
        SELECT c.oid::regclass AS name, t.live AS whole FROM governance.record_table t JOIN pg_inherits i ON i.inhparent = t.live JOIN pg_class c ON c.oid = i.inhrelid
        WHERE t.kind = of_kind AND right(c.relname, 7) < to_char(now AT TIME ZONE 'Europe/Paris', 'YYYY_MM') ORDER BY c.relname
    LOOP
        EXECUTE format('SELECT coalesce(max(active_until) > $1, false) FROM %s', part.name) INTO stays USING now;
        CONTINUE WHEN stays;
        PERFORM set_config('lock_timeout', '1s', true);
        BEGIN
            -- Nothing is added meanwhile; the whole first, as who reads it does.
            EXECUTE format('LOCK TABLE ONLY %s IN ACCESS EXCLUSIVE MODE', part.whole);
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', part.name);
        EXCEPTION WHEN lock_not_available THEN
            PERFORM set_config('lock_timeout', patience, true);
            RETURN gone;
        END;
        PERFORM set_config('lock_timeout', patience, true);
        EXECUTE format('SELECT coalesce(max(active_until) > $1, false) OR EXISTS (SELECT FROM %1$s WHERE restricted_since IS NOT NULL) FROM %1$s', part.name) INTO stays USING now;
        CONTINUE WHEN stays;
        EXECUTE format('SELECT count(*) FROM %s', part.name) INTO counted;
        EXECUTE format('DROP TABLE %s', part.name);
        gone := gone + counted;
    END LOOP;
    RETURN gone;
END $$;

-- Whoever keeps a view asks whether its visitor's consent lasts beyond today; who takes theirs back changes nothing of how long it proves.
GRANT SELECT (active_until) ON shop.tracker_choice TO ${prefix}_audience_statistics;
REVOKE UPDATE (archive_until) ON shop.tracker_choice FROM ${prefix}_audience_statistics;
