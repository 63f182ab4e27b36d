-- Former shops: what was uploaded, how far its takeover has come, and what it counted. The files lie on disk; nobody's identity is here.

CREATE TABLE shop.takeover_upload (
    id uuid PRIMARY KEY,
    stage text NOT NULL CHECK (stage IN ('UPLOADED', 'RUNNING', 'CANCELLED', 'FINISHED')),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'), -- of the files' contents
    mapping text NOT NULL,
    unread jsonb NOT NULL,  -- the columns that were left alone, by name
    source text NOT NULL CHECK (source IN ('PRODUCTS', 'CUSTOMERS', 'SALES')),
    byte_offset bigint NOT NULL, -- of the first row that was not read yet: moved by the transaction that loads what stood before it
    line bigint NOT NULL,
    tallies jsonb NOT NULL,
    uploaded_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.takeover_upload (digest) WHERE stage = 'FINISHED';
CREATE TABLE archive.takeover_upload (
    id uuid PRIMARY KEY,
    stage text NOT NULL,
    digest text NOT NULL,
    mapping text NOT NULL,
    unread jsonb NOT NULL,
    source text NOT NULL,
    byte_offset bigint NOT NULL,
    line bigint NOT NULL,
    tallies jsonb NOT NULL,
    uploaded_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.takeover_upload (digest);
SELECT governance.govern('takeover_upload', 'shop.takeover_upload', 'id', ARRAY['takeover'], ARRAY['takeover'], 'archive.takeover_upload',
    ARRAY['id', 'stage', 'digest', 'mapping', 'unread', 'source', 'byte_offset', 'line', 'tallies', 'uploaded_at', 'started_at', 'ended_at', 'archive_until']::name[]);
DO $$
DECLARE
    place text;
BEGIN
    FOREACH place IN ARRAY ARRAY['shop.takeover_upload', 'archive.takeover_upload'] LOOP
        PERFORM governance.classify(place::regclass, ('{"none": ["id", "stage", "digest", "mapping", "source", "byte_offset", "line", "uploaded_at", "started_at", "ended_at", "archive_until",
            "unread.source", "unread.column", "tallies.kind", "tallies.verdict", "tallies.records", "tallies.first", "tallies.last", "tallies.loaded", "tallies.withheld"'
            || CASE place WHEN 'shop.takeover_upload' THEN ', "active_until", "restricted_since"' ELSE '' END || ']}')::jsonb);
    END LOOP;
END $$;
GRANT SELECT (id, stage, digest, mapping, unread, source, byte_offset, line, tallies, uploaded_at, started_at, ended_at, active_until, archive_until),
    UPDATE (stage, digest, mapping, unread, source, byte_offset, line, tallies, started_at, ended_at) ON shop.takeover_upload TO ${prefix}_takeover;
SELECT governance.may_add('shop.takeover_upload', ARRAY['takeover']);
GRANT SELECT ON archive.takeover_upload TO ${prefix}_takeover;

-- Rows that were not read as they stand: where, and why; never what they say. They go with the report.
CREATE TABLE shop.takeover_bad_row (
    takeover uuid NOT NULL,
    source text NOT NULL,
    line bigint NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (takeover, source, line, reason)
);
SELECT governance.classify('shop.takeover_bad_row', '{"none": ["takeover", "source", "line", "reason"]}');
GRANT SELECT, INSERT ON shop.takeover_bad_row TO ${prefix}_takeover;
GRANT SELECT (takeover), DELETE ON shop.takeover_bad_row TO ${prefix}_retention;

-- A takeover adds, and sees nothing of what is there: the key of the table lets each record in once, since a record's identifier is the
-- keyed hash of its former one. Nothing that is overdue can be added, live or archived.
SELECT governance.may_add('shop.orders', ARRAY['takeover'], ARRAY['ended_at', 'cancel_reason', 'acts']::name[]);
SELECT governance.may_add('shop.order_contact', ARRAY['takeover']);
SELECT governance.may_add('shop.payment_entry', ARRAY['takeover']);
SELECT governance.may_add('archive.orders', ARRAY['takeover']);
SELECT governance.may_add('archive.payment_entry', ARRAY['takeover']);
DO $$
DECLARE
    place text;
BEGIN
    FOREACH place IN ARRAY ARRAY['orders', 'order_contact', 'payment_entry'] LOOP
        EXECUTE format('CREATE POLICY taken_over ON shop.%I FOR INSERT TO ${prefix}_takeover '
            'WITH CHECK (active_until > (SELECT at FROM governance.present) AND restricted_since IS NULL)', place);
    END LOOP;
    FOREACH place IN ARRAY ARRAY['orders', 'payment_entry'] LOOP
        EXECUTE format('CREATE POLICY taken_over ON archive.%I FOR INSERT TO ${prefix}_takeover '
            'WITH CHECK (archive_until > (SELECT at FROM governance.present))', place);
    END LOOP;
END $$;

-- An entry of a former shop has no invoice here; one whose amount was derived from the price list says so.
ALTER TABLE shop.payment_entry DROP CONSTRAINT payment_entry_type_check,
    ADD CONSTRAINT payment_entry_type_check CHECK (type IN ('PAYMENT', 'REFUND', 'TAKEN_OVER', 'TAKEN_OVER_DERIVED'));

-- Which of these people were erased here: an old export does not bring them back. It answers who has the key and knows the person, no other.
CREATE INDEX ON governance.erasure_journal (proof);
CREATE FUNCTION governance.erased_before(proofs text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT j.proof FROM governance.erasure_journal j, governance.present p WHERE j.proof = ANY (proofs) AND j.active_until > p.at
$$;
GRANT SELECT (proof) ON governance.erasure_journal TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.erased_before(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.erased_before(text[]) TO ${prefix}_takeover;
ALTER FUNCTION governance.erased_before(text[]) OWNER TO ${prefix}_keeper;
