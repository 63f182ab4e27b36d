-- The functions by which every personal table is governed.

-- Which table keeps which kind of record. One kind = one table = one holder = one rule.
CREATE TABLE governance.record_table (
    kind text PRIMARY KEY,
    live regclass NOT NULL UNIQUE,
    key name NOT NULL,
    archived regclass UNIQUE,
    archive_fields name[] NOT NULL DEFAULT '{}',
    order_key name, -- the column that names the order on which the record hangs
    buyer_key name  -- the column that names the buyer, by pseudonym
);
GRANT SELECT ON governance.record_table TO PUBLIC;

-- Writes down the data category of every column and every key of a json column (« lines.sku »), as comments that
-- anyone who opens the database can read. A json column admits its declared keys and no others.
CREATE FUNCTION governance.classify(relation regclass, categories jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    category text;
    columns jsonb;
    named text;
    keys jsonb := '{}';
    json_column text;
BEGIN
    FOR category, columns IN SELECT * FROM jsonb_each(categories) LOOP
        IF category NOT IN ('identity', 'personal_life', 'professional_life', 'economic', 'location', 'internet', 'none') THEN
            RAISE EXCEPTION 'no such data category: %', category;
        END IF;
        FOR named IN SELECT * FROM jsonb_array_elements_text(columns) LOOP
            IF named LIKE '%.%' THEN
                keys := jsonb_set(keys, ARRAY[split_part(named, '.', 1)],
                    coalesce(keys -> split_part(named, '.', 1), '{}')
                        || jsonb_build_object(split_part(named, '.', 2), category));
            ELSE
                EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', relation, named, category);
            END IF;
        END LOOP;
    END LOOP;
    FOR json_column IN SELECT jsonb_object_keys(keys) LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', relation, json_column, (keys -> json_column)::text);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I CHECK (governance.has_only_keys(%I, %L))', relation,
            json_column || '_keys', json_column,
            (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(keys -> json_column) k));
    END LOOP;
END $$;

-- An object, or an array of objects, without any key beside those allowed; nothing lies deeper, where no key is classified.
-- In PL/pgSQL, which keeps its plan: as an SQL function it was planned anew for every row, four times as dear.
CREATE FUNCTION governance.has_only_keys(value jsonb, allowed text[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN value = '[]' OR NOT EXISTS (
        SELECT FROM jsonb_array_elements(CASE jsonb_typeof(value) WHEN 'array' THEN value ELSE jsonb_build_array(value) END) item
        WHERE CASE jsonb_typeof(item) WHEN 'object' THEN (item - allowed) <> '{}' OR EXISTS (
            SELECT FROM jsonb_each(item) field WHERE jsonb_typeof(field.value) IN ('object', 'array')) ELSE true END);
END $$;

-- Puts a table under the rule of its kind. What a purpose may read is said by GRANT beside the table; here stands when.
--   readers:  purposes that use the record while it is active
--   evidence: purposes that see the archive fields from the instant the active phase ends, swept or not
CREATE FUNCTION governance.govern(
    kind text, live regclass, key name, readers text[],
    evidence text[] DEFAULT '{}', archived regclass DEFAULT NULL, archive_fields name[] DEFAULT '{}',
    order_key name DEFAULT NULL, buyer_key name DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now CONSTANT text := '(SELECT at FROM governance.present)';
    -- Both names in full: the hold has columns of the same names, and the nearer one wins.
    held CONSTANT text := 'EXISTS (SELECT FROM governance.hold h WHERE h.record_kind = %L AND h.record_id = %s.%I AND h.released_at IS NULL)';
    roles CONSTANT text := governance.roles_of(readers);
    only_active CONSTANT text := governance.roles_of(ARRAY(SELECT unnest(readers) EXCEPT SELECT unnest(evidence)));
    only_evidence CONSTANT text := governance.roles_of(ARRAY(SELECT unnest(evidence) EXCEPT SELECT unnest(readers)));
    both_phases CONSTANT text := governance.roles_of(ARRAY(SELECT unnest(evidence) INTERSECT SELECT unnest(readers)));
    bounded CONSTANT text := governance.roles_of(ARRAY(SELECT unnest(evidence) EXCEPT SELECT unnest(ARRAY['purchase_disputes', 'rights'])));
    has_archive CONSTANT boolean := archived IS NOT NULL;
    can_be_held CONSTANT boolean := kind NOT IN ('hold', 'ledger_entry');
BEGIN
    INSERT INTO governance.record_table VALUES (kind, live, key, archived, archive_fields, order_key, buyer_key);
    EXECUTE format('COMMENT ON TABLE %s IS %L', live, kind);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', live);

    IF roles <> '' THEN -- else only rights and retention use it
        EXECUTE format('CREATE POLICY purpose ON %s TO %s USING (true)', live, roles);
    END IF;
    IF only_active <> '' THEN
        EXECUTE format('CREATE POLICY active ON %s AS RESTRICTIVE TO %s USING (active_until > %s AND restricted_since IS NULL)',
            live, only_active, now);
    END IF;
    IF both_phases <> '' THEN -- the archive keeps the record whole, so the same purpose goes on reading it; it no longer writes it
        EXECUTE format('CREATE POLICY active_or_archive ON %s AS RESTRICTIVE TO %s USING (archive_until > %s AND restricted_since IS NULL) '
            'WITH CHECK (active_until > %s AND restricted_since IS NULL)', live, both_phases, now, now);
    END IF;
    IF only_evidence <> '' THEN
        EXECUTE format('CREATE POLICY evidence ON %s FOR SELECT TO %s USING (active_until <= %s AND archive_until > %s)',
            live, only_evidence, now, now);
    END IF;
    IF 'purchase_disputes' = ANY (evidence) AND NOT 'purchase_disputes' = ANY (readers) THEN
        EXECUTE format('CREATE POLICY held ON %s FOR SELECT TO ${prefix}_purchase_disputes USING (active_until <= %s AND %s)',
            live, now, format(held, kind, live, key));
    END IF;
    PERFORM governance.govern_keeping(live, key, 'active_until');
    IF can_be_held THEN -- a sweep or an erasure that forgets the holds deletes nothing that they spare
        EXECUTE format('CREATE POLICY spared ON %s AS RESTRICTIVE FOR DELETE TO ${prefix}_retention, ${prefix}_rights '
            'USING (restricted_since IS NULL AND NOT %s)', live, format(held, kind, live, key));
    END IF;
    EXECUTE format('GRANT SELECT (%s), UPDATE (active_until%s) ON %s TO ${prefix}_keeper',
        array_to_string(ARRAY(SELECT DISTINCT quote_ident(c) FROM unnest(ARRAY[key, 'active_until', CASE WHEN has_archive THEN 'archive_until' END, order_key, buyer_key]) c
            WHERE c IS NOT NULL), ', '),
        CASE WHEN has_archive THEN ', archive_until' ELSE '' END, live);
    IF buyer_key IS NOT NULL THEN -- an address that changed makes another buyer
        EXECUTE format('GRANT UPDATE (%I) ON %s TO ${prefix}_keeper', buyer_key, live);
        IF has_archive THEN
            EXECUTE format('GRANT UPDATE (%I) ON %s TO ${prefix}_keeper', buyer_key, archived);
        END IF;
    END IF;
    EXECUTE format('GRANT UPDATE (restricted_since) ON %s TO ${prefix}_rights', live);
    EXECUTE format('GRANT SELECT (restricted_since%s) ON %s TO ${prefix}_retention',
        CASE WHEN has_archive THEN ', archive_until' ELSE '' END, live);
    IF archive_fields <> '{}' THEN
        EXECUTE format('GRANT SELECT (%s) ON %s TO ${prefix}_retention',
            array_to_string(ARRAY(SELECT quote_ident(f) FROM unnest(archive_fields) f), ', '), live);
    END IF;

    IF has_archive THEN
        EXECUTE format('COMMENT ON TABLE %s IS %L', archived, kind);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', archived);
        EXECUTE format('CREATE POLICY evidence ON %s FOR SELECT TO %s USING (true)', archived, governance.roles_of(evidence));
        -- One policy each: a role must be able to read what its policies name, and only disputes read holds.
        IF bounded <> '' THEN
            EXECUTE format('CREATE POLICY archive ON %s AS RESTRICTIVE FOR SELECT TO %s USING (archive_until > %s)', archived, bounded, now);
        END IF;
        IF 'purchase_disputes' = ANY (evidence) THEN
            EXECUTE format('CREATE POLICY archive_or_held ON %s AS RESTRICTIVE FOR SELECT TO ${prefix}_purchase_disputes '
                'USING (archive_until > %s OR %s)', archived, now, format(held, kind, archived, key));
        END IF;
        EXECUTE format('CREATE POLICY filled ON %s FOR INSERT TO ${prefix}_retention, ${prefix}_rights WITH CHECK (archive_until > %s)',
            archived, now);
        PERFORM governance.govern_keeping(archived, key, 'archive_until');
        IF can_be_held THEN
            EXECUTE format('CREATE POLICY spared ON %s AS RESTRICTIVE FOR DELETE TO ${prefix}_retention, ${prefix}_rights '
                'USING (NOT %s)', archived, format(held, kind, archived, key));
        END IF;
        EXECUTE format('GRANT SELECT (%s), UPDATE (archive_until) ON %s TO ${prefix}_keeper',
            array_to_string(ARRAY(SELECT DISTINCT quote_ident(c) FROM unnest(ARRAY[key, 'archive_until', order_key, buyer_key]) c
                WHERE c IS NOT NULL), ', '), archived);
        -- Reading them belongs to ending them: what leaves the archive may be told in totals.
        EXECUTE format('GRANT SELECT (%s), INSERT ON %s TO ${prefix}_retention',
            array_to_string(ARRAY(SELECT quote_ident(f) FROM unnest(archive_fields) f), ', '), archived);
    END IF;

    IF to_regclass('governance.ledger_entry') IS NOT NULL THEN -- the ledger knows the kinds that there are and no other word
        ALTER TABLE governance.ledger_entry DROP CONSTRAINT IF EXISTS known_kind;
        EXECUTE format('ALTER TABLE governance.ledger_entry ADD CONSTRAINT known_kind CHECK (record_kind IN (%s))',
            (SELECT string_agg(quote_literal(t.kind), ', ' ORDER BY t.kind) FROM governance.record_table t));
    END IF;
END $$;

-- What rights, retention and keeper may do with a governed table, live or archived.
CREATE FUNCTION governance.govern_keeping(relation regclass, key name, deadline name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    due CONSTANT text := format('%I <= (SELECT at FROM governance.present)', deadline);
BEGIN
    EXECUTE format('CREATE INDEX ON %s (%I)', relation, deadline); -- the sweep costs what is due, not what is stored
    -- A deleted row's bytes stay until vacuum: it comes after a fixed number of dead rows, however large the table is.
    EXECUTE format('ALTER TABLE %s SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)', relation);
    EXECUTE format('CREATE POLICY rights ON %s TO ${prefix}_rights USING (true)', relation);
    EXECUTE format('CREATE POLICY keeper ON %s TO ${prefix}_keeper USING (true)', relation);
    EXECUTE format('CREATE POLICY plan ON %s FOR SELECT TO ${prefix}_retention USING (true)', relation);
    EXECUTE format('CREATE POLICY sweep ON %s FOR DELETE TO ${prefix}_retention USING (%s)', relation, due);
    -- Locking a row (FOR UPDATE SKIP LOCKED) needs the right to update; the check lets no update through.
    EXECUTE format('CREATE POLICY lock ON %s FOR UPDATE TO ${prefix}_retention USING (%s) WITH CHECK (false)', relation, due);
    EXECUTE format('GRANT SELECT (%I, %I), UPDATE (%I), DELETE ON %s TO ${prefix}_retention', key, deadline, deadline, relation);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %s TO ${prefix}_rights', relation);
END $$;

-- Who may add a row may fill every column but those that a new row does not have; none is born restricted.
CREATE FUNCTION governance.may_add(relation regclass, purposes text[], later name[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('GRANT INSERT (%s) ON %s TO %s',
        (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
         WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND attname <> ALL (later || 'restricted_since'::name)),
        relation, governance.roles_of(purposes));
END $$;

CREATE FUNCTION governance.roles_of(purposes text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(quote_ident('${prefix}_' || p), ', ' ORDER BY p), '') FROM unnest(purposes) p
$$;

-- A milestone moved: sets the deadlines of the records, live and archived, that hang on one order or on one buyer.
-- A deadline that has passed is never moved: what is gone does not come back because its buyer does.
--   scope: 'order' or 'buyer'; the arrays run in parallel, one element a kind; a null active_until stays as it is
CREATE FUNCTION governance.move_deadlines(
    scope text, moved uuid, kinds text[], active timestamptz[], archive timestamptz[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    now CONSTANT timestamptz := (SELECT at FROM governance.present);
    target record;
BEGIN
    FOR target IN
        SELECT t.live, t.archived, CASE scope WHEN 'order' THEN t.order_key ELSE t.buyer_key END AS column_name,
            m.active_until, m.archive_until
        FROM unnest(kinds, active, archive) AS m (kind, active_until, archive_until)
        JOIN governance.record_table t ON t.kind = m.kind
    LOOP
        IF target.archived IS NULL THEN
            EXECUTE format('UPDATE %s SET active_until = $2 WHERE %I = $1 AND active_until > $3 AND active_until <> $2',
                target.live, target.column_name) USING moved, target.active_until, now;
        ELSE
            EXECUTE format('UPDATE %s SET archive_until = $3, '
                    'active_until = CASE WHEN active_until > $4 THEN coalesce($2, active_until) ELSE active_until END '
                    'WHERE %I = $1 AND archive_until > $4 AND (archive_until <> $3 OR active_until <> $2)',
                target.live, target.column_name) USING moved, target.active_until, target.archive_until, now;
            EXECUTE format('UPDATE %s SET archive_until = $2 WHERE %I = $1 AND archive_until > $3 AND archive_until <> $2',
                target.archived, target.column_name) USING moved, target.archive_until, now;
        END IF;
    END LOOP;
END $$;

-- An account's address was changed: what hung on the buyer of the former address hangs on that of the new one, live and archived.
-- Both are held, in one order, so that nothing is added to either meanwhile.
CREATE FUNCTION governance.rename_buyer(former uuid, renamed uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    target record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(least(former, renamed)::text, 0));
    PERFORM pg_advisory_xact_lock(hashtextextended(greatest(former, renamed)::text, 0));
    FOR target IN
        SELECT t.live AS relation, t.buyer_key FROM governance.record_table t WHERE t.buyer_key IS NOT NULL
        UNION ALL SELECT t.archived, t.buyer_key FROM governance.record_table t WHERE t.buyer_key IS NOT NULL AND t.archived IS NOT NULL
    LOOP
        EXECUTE format('UPDATE %s SET %2$I = $2 WHERE %2$I = $1', target.relation, target.buyer_key) USING former, renamed;
    END LOOP;
END $$;

-- Only the functions that run in the shop's transactions may be called.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA governance FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.now(), governance.has_only_keys(jsonb, text[]) TO PUBLIC;
GRANT EXECUTE ON FUNCTION governance.move_deadlines(text, uuid, text[], timestamptz[], timestamptz[])
    TO ${prefix}_order_management, ${prefix}_order_fulfilment, ${prefix}_payment_and_invoicing, ${prefix}_sign_in, ${prefix}_online_account;
GRANT EXECUTE ON FUNCTION governance.rename_buyer(uuid, uuid) TO ${prefix}_online_account;
ALTER FUNCTION governance.rename_buyer(uuid, uuid) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.move_deadlines(text, uuid, text[], timestamptz[], timestamptz[]) OWNER TO ${prefix}_keeper;
