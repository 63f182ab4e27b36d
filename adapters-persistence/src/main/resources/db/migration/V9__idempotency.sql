-- Which answer a client's key stands for: what was made and with which status it was answered; the answer is rebuilt from that. The
-- digests recognise the same key and the same request and lead to nobody. The key is unique by the lock on it (JooqIdempotencyKeys), not by
-- an index: a row that is overdue and not yet swept must not stand in the way of the next.
CREATE TABLE technical.idempotency_key (
    id text NOT NULL CHECK (id ~ '^[0-9a-f]{32}$'),           -- keyed digest of client and key
    request text NOT NULL CHECK (request ~ '^[0-9a-f]{32}$'), -- keyed digest of what was asked for under it
    subject uuid NOT NULL,
    status smallint NOT NULL CHECK (status BETWEEN 200 AND 299),
    active_until timestamptz NOT NULL,
    PRIMARY KEY (id, active_until)
);
CREATE INDEX ON technical.idempotency_key (active_until);
SELECT governance.classify('technical.idempotency_key', '{"none": ["id", "request", "subject", "status", "active_until"]}');

GRANT SELECT, INSERT, UPDATE, DELETE ON technical.idempotency_key TO ${prefix}_technician, ${prefix}_technical;
-- Unlike the libraries' tables this one is read by the purposes: what is overdue is gone for them at once.
ALTER TABLE technical.idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keeping ON technical.idempotency_key TO ${prefix}_technician, ${prefix}_technical USING (true);
DO $$
DECLARE
    roles CONSTANT text := (SELECT string_agg(quote_ident(role), ', ' ORDER BY role) FROM governance.purpose_roles() role
        WHERE role NOT IN ('${prefix}_rights', '${prefix}_retention', '${prefix}_technical'));
BEGIN
    EXECUTE format('GRANT SELECT, INSERT ON technical.idempotency_key TO %s', roles);
    EXECUTE format('CREATE POLICY active ON technical.idempotency_key FOR SELECT TO %s USING (active_until > (SELECT at FROM governance.present))', roles);
    EXECUTE format('CREATE POLICY made ON technical.idempotency_key FOR INSERT TO %s WITH CHECK (active_until > (SELECT at FROM governance.present))', roles);
END $$;
