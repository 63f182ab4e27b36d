-- Holds (gels), and the ledger of what was done under which rule.

CREATE TABLE governance.hold (
    id uuid PRIMARY KEY,
    record_kind text NOT NULL,
    record_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason IN ('DISPUTE', 'PROCEEDINGS', 'AUTHORITY_REQUEST', 'SUBJECT_CLAIM')),
    placed_by uuid NOT NULL, -- pseudonym of a member of staff
    placed_at timestamptz NOT NULL,
    review_on date NOT NULL,
    released_at timestamptz,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE UNIQUE INDEX ON governance.hold (record_kind, record_id) WHERE released_at IS NULL;
CREATE TABLE archive.hold (
    id uuid PRIMARY KEY,
    record_kind text NOT NULL,
    record_id uuid NOT NULL,
    reason text NOT NULL,
    placed_by uuid NOT NULL,
    placed_at timestamptz NOT NULL,
    released_at timestamptz,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('hold', 'governance.hold', 'id', ARRAY['purchase_disputes'], ARRAY['rights'], 'archive.hold',
    ARRAY['id', 'record_kind', 'record_id', 'reason', 'placed_by', 'placed_at', 'released_at', 'archive_until']::name[]);
GRANT SELECT (id, record_kind, record_id, reason, placed_by, placed_at, review_on, released_at), UPDATE (released_at, active_until, archive_until)
    ON governance.hold TO ${prefix}_purchase_disputes;
SELECT governance.may_add('governance.hold', ARRAY['purchase_disputes'], ARRAY['released_at']::name[]);
GRANT SELECT (record_kind, record_id, released_at) ON governance.hold TO ${prefix}_retention;

-- Whether a record of the kind is kept, live or archived: nobody may hold what is gone, nor learn that its row still waits for the sweep.
CREATE FUNCTION governance.is_kept(of_kind text, id uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
    target governance.record_table;
    found boolean;
BEGIN
    SELECT * INTO STRICT target FROM governance.record_table t WHERE t.kind = of_kind;
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1 AND %I > governance.now())', target.live, target.key,
        CASE WHEN target.archived IS NULL THEN 'active_until' ELSE 'archive_until' END) INTO found USING id;
    IF NOT found AND target.archived IS NOT NULL THEN
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1 AND archive_until > governance.now())',
            target.archived, target.key) INTO found USING id;
    END IF;
    RETURN found;
END $$;
REVOKE ALL ON FUNCTION governance.is_kept(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.is_kept(text, uuid) TO ${prefix}_purchase_disputes;
ALTER FUNCTION governance.is_kept(text, uuid) OWNER TO ${prefix}_keeper;
SELECT governance.classify('governance.hold', '{"none": ["id", "record_kind", "record_id", "reason", "placed_at", "review_on", "released_at", "restricted_since", "active_until", "archive_until"], "identity": ["placed_by"]}');
SELECT governance.classify('archive.hold', '{"none": ["id", "record_kind", "record_id", "reason", "placed_at", "released_at", "archive_until"], "identity": ["placed_by"]}');

-- Append-only. Every column is a word of a closed list, a number or a pseudonym: neither a name nor free text fits in.
-- The kinds are those of governance.record_table: govern() keeps that check.
CREATE TABLE governance.ledger_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT governance.now(),
    actor uuid,              -- pseudonym of who acted; null: the shop itself, or cut when its deadline passed
    actor_digest bytea,      -- SHA-256 of the pseudonym: the chain holds on when the pseudonym goes
    action text NOT NULL CHECK (action IN
        ('archived', 'erased', 'pseudonym_cut', 'held', 'released', 'restricted', 'exported', 'looked_at')),
    record_kind text NOT NULL,
    purpose text NOT NULL,
    rule text NOT NULL,
    records bigint NOT NULL CHECK (records >= 0),
    seal bigint,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    CHECK (actor IS NULL OR actor_digest IS NOT NULL),
    CHECK (length(actor_digest) = 32)
);
DO $$
DECLARE
    milestone CONSTANT text := '(collected|last_contact|delivered|duty_done|relationship_ended|fiscal_year_closed|paid|debited|settled|decided'
        '|contract_ended|usage_rights_ended|recruitment_closed|unsubscribed|objected|reliance_ended|answered|account_closed|withdrawn|departed'
        '|sent_on|released)';
    phase CONSTANT text := format('(until %1$s|P[0-9]{1,3}[DWMY] from %1$s)', milestone);
BEGIN
    EXECUTE format('ALTER TABLE governance.ledger_entry ADD CONSTRAINT known_rule CHECK (rule ~ %L)',
        format('^%1$s( and %1$s)?( then P[0-9]{1,3}[DWMY]( from %2$s)?)?$', phase, milestone));
    EXECUTE format('ALTER TABLE governance.ledger_entry ADD CONSTRAINT known_purpose CHECK (purpose IN (%s))',
        (SELECT string_agg(quote_literal(substr(r, length('${prefix}_') + 1)), ', ' ORDER BY r) FROM governance.purpose_roles() r));
END $$;
CREATE INDEX ON governance.ledger_entry (id) WHERE seal IS NULL;
CREATE INDEX ON governance.ledger_entry (seal);

CREATE TABLE governance.ledger_seal (
    seal bigint PRIMARY KEY,
    sealed_at timestamptz NOT NULL,
    entries bigint NOT NULL CHECK (entries > 0),
    root bytea NOT NULL CHECK (length(root) = 32)
);
SELECT governance.govern('ledger_entry', 'governance.ledger_entry', 'id', ARRAY['accountability']);
-- The end of an entry is that its pseudonym is cut; the entry itself stays, for the chain.
REVOKE DELETE, UPDATE (active_until) ON governance.ledger_entry FROM ${prefix}_retention;
REVOKE INSERT, DELETE, UPDATE (restricted_since) ON governance.ledger_entry FROM ${prefix}_rights;
REVOKE UPDATE (active_until) ON governance.ledger_entry FROM ${prefix}_keeper;
DROP POLICY sweep ON governance.ledger_entry;
DROP POLICY lock ON governance.ledger_entry;
DROP POLICY active ON governance.ledger_entry; -- an entry is read for ever: only its pseudonym has an end, so its column is not granted
CREATE POLICY cut ON governance.ledger_entry FOR UPDATE TO ${prefix}_retention
    USING (active_until <= (SELECT at FROM governance.present) AND actor IS NOT NULL) WITH CHECK (actor IS NULL);
GRANT SELECT (actor), UPDATE (actor) ON governance.ledger_entry TO ${prefix}_retention;
GRANT SELECT (id, at, actor_digest, action, record_kind, purpose, rule, records, seal) ON governance.ledger_entry TO ${prefix}_accountability;
GRANT SELECT ON governance.ledger_seal TO ${prefix}_accountability;
GRANT SELECT (id, written_in, at, actor_digest, action, record_kind, purpose, rule, records, seal), UPDATE (seal) ON governance.ledger_entry TO ${prefix}_keeper;
GRANT SELECT, INSERT ON governance.ledger_seal TO ${prefix}_keeper;
DO $$
DECLARE
    role name;
BEGIN
    FOR role IN SELECT governance.purpose_roles() LOOP
        EXECUTE format('GRANT INSERT (actor, actor_digest, action, record_kind, purpose, rule, records, active_until) ON governance.ledger_entry TO %I', role);
        EXECUTE format('CREATE POLICY witness_%s ON governance.ledger_entry FOR INSERT TO %I WITH CHECK (true)', substr(role, length('${prefix}_') + 1), role);
    END LOOP;
END $$;
SELECT governance.classify('governance.ledger_entry', '{"none": ["id", "written_in", "at", "actor_digest", "action", "record_kind", "purpose", "rule", "records", "seal", "restricted_since", "active_until"], "identity": ["actor"]}');
SELECT governance.classify('governance.ledger_seal', '{"none": ["seal", "sealed_at", "entries", "root"]}');
SELECT governance.classify('governance.clock', '{"none": ["single", "fixed_at"]}');
SELECT governance.classify('governance.present', '{"none": ["at"]}');
SELECT governance.classify('governance.record_table', '{"none": ["kind", "live", "key", "archived", "archive_fields", "order_key", "buyer_key"]}');

-- Seals the entries of all transactions older than every running one, in one batch:
-- root = SHA-256(previous root || lines || head), byte for byte what the export writes: one line an entry, and the seal's own line up to its root.
-- Taking the chain inside each business transaction would let only one of them run at a time.
CREATE FUNCTION governance.instant(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
REVOKE ALL ON FUNCTION governance.instant(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.instant(timestamptz) TO ${prefix}_keeper;

CREATE FUNCTION governance.seal_ledger() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    last governance.ledger_seal;
    batch bigint[];
    lines text;
    head text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('governance.seal_ledger'));
    SELECT * INTO last FROM governance.ledger_seal ORDER BY seal DESC LIMIT 1;
    SELECT array_agg(e.id ORDER BY e.id),
           string_agg(format(E'{"entry":%s,"at":"%s","actor":%s,"act":"%s","kind":"%s","purpose":"%s","rule":"%s","records":%s}\n',
               e.id, governance.instant(e.at), coalesce('"' || encode(e.actor_digest, 'hex') || '"', 'null'),
               e.action, e.record_kind, e.purpose, e.rule, e.records), '' ORDER BY e.id)
        INTO batch, lines
        FROM (SELECT * FROM (SELECT id, written_in, at, actor_digest, action, record_kind, purpose, rule, records FROM governance.ledger_entry
                  -- A transaction beyond all that this server has begun ended on another one, before a dump was restored here.
                  WHERE seal IS NULL AND (written_in < pg_snapshot_xmin(pg_current_snapshot()) OR written_in >= pg_snapshot_xmax(pg_current_snapshot()))
                  ORDER BY id LIMIT 10000) oldest) e;
    IF batch IS NULL THEN
        RETURN 0;
    END IF;
    head := format('{"seal":%s,"at":"%s","entries":%s', coalesce(last.seal, 0) + 1, governance.instant(governance.now()), cardinality(batch));
    INSERT INTO governance.ledger_seal VALUES (coalesce(last.seal, 0) + 1, governance.now(), cardinality(batch),
        sha256(coalesce(last.root, '\x'::bytea) || convert_to(lines || head, 'UTF8')));
    UPDATE governance.ledger_entry SET seal = coalesce(last.seal, 0) + 1 WHERE id = ANY (batch);
    RETURN cardinality(batch);
END $$;
REVOKE ALL ON FUNCTION governance.seal_ledger() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.seal_ledger() TO ${prefix}_accountability;
ALTER FUNCTION governance.seal_ledger() OWNER TO ${prefix}_keeper;
