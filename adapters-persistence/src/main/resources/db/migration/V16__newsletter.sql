-- The newsletter: who receives it, the proof that they asked, and who must not be written to.

CREATE TABLE shop.subscription (
    id uuid PRIMARY KEY, -- opaque: what the links of letters carry
    person uuid NOT NULL, -- pseudonym
    email text NOT NULL,
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'), -- keyed hash: by it the address is found, and meets the suppression list
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    topics text NOT NULL CHECK (topics ~ '^((NEW_PRODUCTS|ADVICE|OFFERS)( (?!$)|$))+$'), -- apart by one space
    since timestamptz NOT NULL,
    last_act date NOT NULL,
    reminded_on date, -- asked whether to go on; null once they acted
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.subscription (person);
CREATE INDEX ON shop.subscription (address); -- not unique: a row that is overdue and hidden must not tell that it is there
SELECT governance.govern('subscription', 'shop.subscription', 'id', ARRAY['newsletter_sending'], buyer_key => 'person');
SELECT governance.classify('shop.subscription', '{
    "none": ["id", "topics", "since", "last_act", "reminded_on", "restricted_since", "active_until"],
    "identity": ["person", "email", "address"], "personal_life": ["language"]}');
GRANT SELECT (id, email, address, language, topics, since, last_act, reminded_on, active_until) ON shop.subscription TO ${prefix}_newsletter_sending;
SELECT governance.may_add('shop.subscription', ARRAY['newsletter_sending'], ARRAY['reminded_on']::name[]);
GRANT UPDATE (language, topics, last_act, reminded_on, active_until), DELETE ON shop.subscription TO ${prefix}_newsletter_sending;

CREATE TABLE shop.consent_proof (
    id uuid PRIMARY KEY,
    subscription uuid NOT NULL, -- while it is relied on; the archive has no such link
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'), -- keyed hash
    wording_version text NOT NULL,
    wording_hash text NOT NULL CHECK (wording_hash ~ '^[0-9a-f]{64}$'),
    channel text NOT NULL CHECK (channel IN ('FORM', 'CHECKOUT')),
    asked_at timestamptz NOT NULL,
    agreed_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.consent_proof (subscription);
CREATE TABLE archive.consent_proof (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    wording_version text NOT NULL,
    wording_hash text NOT NULL,
    channel text NOT NULL,
    asked_at timestamptz NOT NULL,
    agreed_at timestamptz NOT NULL,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('consent_proof', 'shop.consent_proof', 'id', ARRAY['newsletter_sending'], ARRAY['rights'], 'archive.consent_proof',
    ARRAY['id', 'address', 'wording_version', 'wording_hash', 'channel', 'asked_at', 'agreed_at', 'archive_until']::name[]);
SELECT governance.classify('shop.consent_proof', '{
    "none": ["id", "subscription", "wording_version", "wording_hash", "channel", "asked_at", "agreed_at", "restricted_since", "active_until",
        "archive_until"],
    "identity": ["address"]}');
SELECT governance.classify('archive.consent_proof', '{
    "none": ["id", "wording_version", "wording_hash", "channel", "asked_at", "agreed_at", "archive_until"], "identity": ["address"]}');
SELECT governance.may_add('shop.consent_proof', ARRAY['newsletter_sending']);
GRANT SELECT (subscription), UPDATE (active_until, archive_until) ON shop.consent_proof TO ${prefix}_newsletter_sending;
-- Nothing relies on it once somebody is erased.
GRANT UPDATE (active_until, archive_until) ON shop.consent_proof TO ${prefix}_rights;

-- Outlives an erasure: by a keyed hash an address is recognised that is not kept.
CREATE TABLE shop.suppression_entry (
    id uuid PRIMARY KEY,
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'),
    objected_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.suppression_entry (address);
SELECT governance.govern('suppression_entry', 'shop.suppression_entry', 'id', ARRAY['suppression_list']);
SELECT governance.classify('shop.suppression_entry', '{"none": ["id", "objected_at", "restricted_since", "active_until"], "identity": ["address"]}');
GRANT SELECT (address, objected_at, active_until) ON shop.suppression_entry TO ${prefix}_suppression_list;

-- Who leaves is on the list in the same transaction, and who leaves twice once.
CREATE FUNCTION governance.suppress(entry uuid, listed text, at timestamptz, until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(listed, 0));
    UPDATE shop.suppression_entry e SET objected_at = at, active_until = until
        WHERE e.address = listed AND e.active_until > (SELECT p.at FROM governance.present p);
    IF NOT FOUND THEN
        INSERT INTO shop.suppression_entry (id, address, objected_at, active_until) VALUES (entry, listed, at, until);
    END IF;
END $$;
CREATE FUNCTION governance.is_suppressed_since(listed text, since timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.suppression_entry e, governance.present p
        WHERE e.address = listed AND e.objected_at >= since AND e.active_until > p.at)
$$;
CREATE FUNCTION governance.lift_suppression(listed text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM shop.suppression_entry e WHERE e.address = listed
$$;
GRANT SELECT (address, objected_at), INSERT (id, address, objected_at, active_until), UPDATE (objected_at), DELETE
    ON shop.suppression_entry TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.suppress(uuid, text, timestamptz, timestamptz), governance.is_suppressed_since(text, timestamptz),
    governance.lift_suppression(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.suppress(uuid, text, timestamptz, timestamptz), governance.is_suppressed_since(text, timestamptz),
    governance.lift_suppression(text) TO ${prefix}_newsletter_sending;
ALTER FUNCTION governance.suppress(uuid, text, timestamptz, timestamptz) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.is_suppressed_since(text, timestamptz) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.lift_suppression(text) OWNER TO ${prefix}_keeper;

SET LOCAL ROLE ${prefix}_keeper;
GRANT EXECUTE ON FUNCTION governance.is_leaving(uuid) TO ${prefix}_newsletter_sending;
RESET ROLE;

-- The ledger knows a rule that ends with the earlier of two milestones.
ALTER TABLE governance.ledger_entry DROP CONSTRAINT known_rule, DROP CONSTRAINT known_milestone;
ALTER TABLE governance.ledger_entry
    ADD CONSTRAINT known_rule CHECK (rule ~ '^(until [a-z_]+|P[0-9]{1,3}[DWMY] from [a-z_]+)( (and|or) (until [a-z_]+|P[0-9]{1,3}[DWMY] from [a-z_]+))?( then P[0-9]{1,3}[DWMY]( from [a-z_]+)?)?$'),
    ADD CONSTRAINT known_milestone CHECK (string_to_array(regexp_replace(rule, 'P[0-9]{1,3}[DWMY]', 'P', 'g'), ' ') <@ ARRAY['P', 'until', 'from', 'and', 'or', 'then',
        'collected', 'last_contact', 'delivered', 'duty_done', 'relationship_ended', 'fiscal_year_closed', 'paid', 'debited', 'settled', 'decided',
        'contract_ended', 'usage_rights_ended', 'recruitment_closed', 'unsubscribed', 'objected', 'reliance_ended', 'answered', 'account_closed', 'withdrawn', 'departed',
        'sent_on', 'released']);
