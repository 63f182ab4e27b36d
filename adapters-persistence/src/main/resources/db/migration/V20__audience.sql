-- Who comes to the site, counted; and how what is counted goes by the month.

-- A kind of high volume and fixed term is a table in monthly parts (partitions): a part whose rows have all ended is dropped, which costs
-- the same for ten rows and ten million. What govern() writes on the table holds for its parts, since nobody reaches them but through it.
CREATE OR REPLACE FUNCTION governance.govern_keeping(relation regclass, key name, deadline name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    due CONSTANT text := format('%I <= (SELECT at FROM governance.present)', deadline);
BEGIN
    EXECUTE format('CREATE INDEX ON %s (%I)', relation, deadline); -- the sweep costs what is due, not what is stored
    -- A deleted row's bytes stay until vacuum: it comes after a fixed number of dead rows, however large the table is.
    IF (SELECT relkind FROM pg_class WHERE oid = relation) <> 'p' THEN -- parts get it one by one
        EXECUTE format('ALTER TABLE %s SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)', relation);
    ELSE
        EXECUTE format('CREATE INDEX ON %s (restricted_since) WHERE restricted_since IS NOT NULL', relation);
    END IF;
    EXECUTE format('CREATE POLICY rights ON %s TO ${prefix}_rights USING (true)', relation);
    EXECUTE format('CREATE POLICY keeper ON %s TO ${prefix}_keeper USING (true)', relation);
    EXECUTE format('CREATE POLICY plan ON %s FOR SELECT TO ${prefix}_retention USING (true)', relation);
    EXECUTE format('CREATE POLICY sweep ON %s FOR DELETE TO ${prefix}_retention USING (%s)', relation, due);
    -- Locking a row (FOR UPDATE SKIP LOCKED) needs the right to update; the check lets no update through.
    EXECUTE format('CREATE POLICY lock ON %s FOR UPDATE TO ${prefix}_retention USING (%s) WITH CHECK (false)', relation, due);
    EXECUTE format('GRANT SELECT (%I, %I), UPDATE (%I), DELETE ON %s TO ${prefix}_retention', key, deadline, deadline, relation);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %s TO ${prefix}_rights', relation);
END $$;

-- Makes the part for the month of that time, in Paris, if it is not there: whoever adds a row calls it first. Only the owner makes tables.
CREATE FUNCTION governance.begin_month(of_kind text, at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    month CONSTANT timestamp := date_trunc('month', at AT TIME ZONE 'Europe/Paris');
    part text;
    whole regclass;
BEGIN
    SELECT t.live, format('%I.%I', n.nspname, c.relname || to_char(month, '_YYYY_MM')) INTO STRICT whole, part
        FROM governance.record_table t JOIN pg_class c ON c.oid = t.live JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE t.kind = of_kind AND c.relkind = 'p';
    IF to_regclass(part) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('months of ' || of_kind, 0));
        EXECUTE format('CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM (%L) TO (%L) '
                'WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)',
            part, whole, month AT TIME ZONE 'Europe/Paris', (month + interval '1 month') AT TIME ZONE 'Europe/Paris');
    END IF;
END $$;

-- Holds are nothing that the owner sees: row security is forced.
CREATE FUNCTION governance.has_holds(of_kind text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM governance.hold h WHERE h.record_kind = of_kind AND h.released_at IS NULL)
$$;
REVOKE ALL ON FUNCTION governance.has_holds(text) FROM PUBLIC;
GRANT SELECT (record_kind, released_at) ON governance.hold TO ${prefix}_keeper;
ALTER FUNCTION governance.has_holds(text) OWNER TO ${prefix}_keeper;
DO $$
DECLARE
    owner CONSTANT name := current_user;
BEGIN
    SET LOCAL ROLE ${prefix}_keeper;
    EXECUTE format('GRANT EXECUTE ON FUNCTION governance.has_holds(text) TO %I', owner);
    RESET ROLE;
END $$;

-- Drops the parts whose rows have all ended, none of them restricted; answers how many rows went. While anything of the kind is held, nothing
-- goes so: the sweep then ends what is due row by row, and spares what is held.
CREATE FUNCTION governance.drop_ended_months(of_kind text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    now CONSTANT timestamptz := (SELECT at FROM governance.present);
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
        -- Nothing is added meanwhile; the whole first, as who reads it does.
        EXECUTE format('LOCK TABLE ONLY %s IN ACCESS EXCLUSIVE MODE', part.whole);
        EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', part.name);
        EXECUTE format('SELECT coalesce(max(active_until) > $1, false) OR EXISTS (SELECT FROM %1$s WHERE restricted_since IS NOT NULL) FROM %1$s', part.name) INTO stays USING now;
        CONTINUE WHEN stays;
        EXECUTE format('SELECT count(*) FROM %s', part.name) INTO counted;
        EXECUTE format('DROP TABLE %s', part.name);
        gone := gone + counted;
    END LOOP;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION governance.begin_month(text, timestamptz), governance.drop_ended_months(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.drop_ended_months(text) TO ${prefix}_retention;

-- Pages that were seen. Without consent a row names no visitor.
CREATE TABLE shop.page_view (
    id uuid NOT NULL,
    visitor uuid, -- keyed hash of the identifier of a browser that agreed
    page text NOT NULL,
    item text, -- product or article, by the name in its address
    way text NOT NULL,
    host text NOT NULL, -- of the page before, where it was not ours
    missing boolean NOT NULL, -- there was no such page
    seen_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL, -- the same for all of a month
    PRIMARY KEY (id, seen_at)
) PARTITION BY RANGE (seen_at);
CREATE INDEX ON shop.page_view (visitor, seen_at) WHERE visitor IS NOT NULL;
CREATE INDEX ON shop.page_view (seen_at) WHERE missing;
SELECT governance.govern('page_view', 'shop.page_view', 'id', ARRAY['audience_statistics', 'site_improvement']);
SELECT governance.classify('shop.page_view', '{
    "none": ["id", "seen_at", "missing", "restricted_since", "active_until"], "internet": ["page", "item", "way", "host", "visitor"]}');
SELECT governance.may_add('shop.page_view', ARRAY['audience_statistics']);
GRANT SELECT (visitor, page, item, seen_at), UPDATE (visitor) ON shop.page_view TO ${prefix}_audience_statistics;
GRANT SELECT (way, host, missing, seen_at) ON shop.page_view TO ${prefix}_site_improvement;
GRANT EXECUTE ON FUNCTION governance.begin_month(text, timestamptz) TO ${prefix}_audience_statistics;

-- Who agreed to be recognised, under the same hash; who refused is a number among those below.
CREATE TABLE shop.tracker_choice (
    id uuid PRIMARY KEY,
    visitor uuid NOT NULL,
    wording_version text NOT NULL,
    wording_hash text NOT NULL CHECK (wording_hash ~ '^[0-9a-f]{64}$'),
    chosen_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.tracker_choice (visitor);
CREATE TABLE archive.tracker_choice (
    id uuid PRIMARY KEY,
    visitor uuid NOT NULL,
    wording_version text NOT NULL,
    wording_hash text NOT NULL,
    chosen_at timestamptz NOT NULL,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('tracker_choice', 'shop.tracker_choice', 'id', ARRAY['audience_statistics'], ARRAY['rights'], 'archive.tracker_choice',
    ARRAY['id', 'visitor', 'wording_version', 'wording_hash', 'chosen_at', 'archive_until']::name[]);
SELECT governance.classify('shop.tracker_choice', '{
    "none": ["id", "wording_version", "wording_hash", "chosen_at", "restricted_since", "active_until", "archive_until"], "internet": ["visitor"]}');
SELECT governance.classify('archive.tracker_choice', '{"none": ["id", "wording_version", "wording_hash", "chosen_at", "archive_until"], "internet": ["visitor"]}');
SELECT governance.may_add('shop.tracker_choice', ARRAY['audience_statistics']);
GRANT SELECT (visitor), UPDATE (active_until, archive_until) ON shop.tracker_choice TO ${prefix}_audience_statistics;

-- What was counted of a day: numbers that name nobody and outlive the views, but for hosts. « label » is a page, a way, a host, a choice …
CREATE TABLE catalog.audience_day (
    day date NOT NULL,
    measure text NOT NULL,
    label text NOT NULL,
    views bigint NOT NULL CHECK (views >= 0),
    visits bigint NOT NULL CHECK (visits >= 0),
    PRIMARY KEY (measure, day, label)
);
SELECT governance.classify('catalog.audience_day', '{"none": ["day", "measure", "label", "views", "visits"]}');
GRANT SELECT, INSERT, UPDATE (views, visits), DELETE ON catalog.audience_day TO ${prefix}_audience_statistics;
