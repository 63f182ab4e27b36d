-- Campaigns: what is written to all who want to read about a topic, and how far each message has come.

-- No personal data: it names nobody.
CREATE TABLE catalog.campaign (
    id uuid PRIMARY KEY, -- made with the form: sent twice, it counts once
    topic text NOT NULL CHECK (topic IN ('NEW_PRODUCTS', 'ADVICE', 'OFFERS')),
    subject_fr text NOT NULL, subject_en text NOT NULL,
    body_fr text NOT NULL, body_en text NOT NULL, -- CommonMark
    state text NOT NULL CHECK (state IN ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'STOPPING', 'DONE')),
    at timestamptz, -- for which it is scheduled, else since when it is so; null for a draft
    written_at timestamptz NOT NULL,
    -- What somebody saw of it, made from what it says: of two people who edit it the later one is told.
    version integer NOT NULL GENERATED ALWAYS AS
        (('x' || left(md5(topic || E'\x1f' || subject_fr || E'\x1f' || subject_en || E'\x1f' || body_fr || E'\x1f' || body_en), 7))::bit(28)::integer) STORED,
    CHECK ((at IS NULL) = (state = 'DRAFT'))
);
CREATE INDEX ON catalog.campaign (at) WHERE state IN ('SCHEDULED', 'SENDING', 'STOPPING');
-- What became of its messages: numbers, which outlive the deliveries that were counted.
CREATE TABLE catalog.campaign_count (
    campaign uuid NOT NULL REFERENCES catalog.campaign,
    state text NOT NULL CHECK (state IN ('SENT', 'REFUSED', 'BOUNCED', 'GIVEN_UP', 'WITHDRAWN', 'UNKNOWN')),
    messages integer NOT NULL CHECK (messages >= 0),
    PRIMARY KEY (campaign, state)
);
SELECT governance.classify('catalog.campaign', '{"none": ["id", "topic", "subject_fr", "subject_en", "body_fr", "body_en", "state", "at", "written_at", "version"]}');
SELECT governance.classify('catalog.campaign_count', '{"none": ["campaign", "state", "messages"]}');
GRANT SELECT, INSERT, UPDATE, DELETE ON catalog.campaign TO ${prefix}_shop;
GRANT SELECT ON catalog.campaign_count TO ${prefix}_shop;
GRANT SELECT, UPDATE (state, at) ON catalog.campaign TO ${prefix}_newsletter_sending;
GRANT SELECT, INSERT, UPDATE (messages) ON catalog.campaign_count TO ${prefix}_newsletter_sending;
GRANT SELECT ON catalog.campaign TO ${prefix}_accountability; -- a test goes to who asks for it

-- Holds no address: what is sent is read from the subscription at that moment.
CREATE TABLE shop.campaign_delivery (
    id uuid PRIMARY KEY,
    campaign uuid NOT NULL,
    subscription uuid NOT NULL,
    person uuid NOT NULL, -- pseudonym
    domain text NOT NULL, -- of the mailbox: each is written to at its own pace
    state text NOT NULL CHECK (state IN ('QUEUED', 'HANDED_OVER', 'SENT', 'REFUSED', 'BOUNCED', 'GIVEN_UP', 'WITHDRAWN', 'UNKNOWN')),
    attempts integer NOT NULL, -- after which a server asked to come back later
    due_at timestamptz NOT NULL,
    queued_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    UNIQUE (campaign, subscription)
);
CREATE INDEX ON shop.campaign_delivery (person);
CREATE INDEX ON shop.campaign_delivery (subscription);
CREATE INDEX ON shop.campaign_delivery (campaign, due_at, id) WHERE state = 'QUEUED';
CREATE INDEX ON shop.campaign_delivery (changed_at) WHERE state = 'HANDED_OVER';
SELECT governance.govern('campaign_delivery', 'shop.campaign_delivery', 'id', ARRAY['newsletter_sending'], buyer_key => 'person');
SELECT governance.classify('shop.campaign_delivery', '{
    "none": ["id", "campaign", "subscription", "state", "attempts", "due_at", "queued_at", "changed_at", "restricted_since", "active_until"],
    "identity": ["person", "domain"]}');
SELECT governance.may_add('shop.campaign_delivery', ARRAY['newsletter_sending']);
GRANT SELECT (id, campaign, subscription, domain, state, attempts, due_at, changed_at), UPDATE (state, attempts, due_at, changed_at)
    ON shop.campaign_delivery TO ${prefix}_newsletter_sending;
GRANT SELECT (person) ON shop.subscription TO ${prefix}_newsletter_sending;

-- A campaign that meets an address of the list renews its entry: it stays as long as something could write to it.
CREATE FUNCTION governance.renew_met_suppressions(wanted text, until timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE shop.suppression_entry e SET active_until = until
    FROM shop.subscription s, governance.present p
    WHERE s.address = e.address AND e.objected_at >= s.since AND wanted = ANY (string_to_array(s.topics, ' '))
        AND s.active_until > p.at AND e.active_until > p.at AND e.active_until < until
$$;
-- And so does an import.
CREATE FUNCTION governance.meet_suppression(listed text, until timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE shop.suppression_entry e SET active_until = greatest(e.active_until, until)
    FROM governance.present p WHERE e.address = listed AND e.active_until > p.at;
    RETURN FOUND;
END $$;
GRANT SELECT (address, since, topics) ON shop.subscription TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.renew_met_suppressions(text, timestamptz), governance.meet_suppression(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.renew_met_suppressions(text, timestamptz), governance.meet_suppression(text, timestamptz)
    TO ${prefix}_newsletter_sending;
ALTER FUNCTION governance.meet_suppression(text, timestamptz) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.renew_met_suppressions(text, timestamptz) OWNER TO ${prefix}_keeper;

-- An old list of addresses brings nobody back who was erased.
SET LOCAL ROLE ${prefix}_keeper;
GRANT EXECUTE ON FUNCTION governance.erased_before(text[]) TO ${prefix}_newsletter_sending;
RESET ROLE;

-- The words to which people agreed elsewhere, and when they were taken in; whose agreed stands in the proofs.
CREATE TABLE catalog.consent_source (
    name text NOT NULL,
    wording_hash text NOT NULL,
    wording text NOT NULL,
    taken_in_at timestamptz NOT NULL,
    PRIMARY KEY (name, wording_hash)
);
SELECT governance.classify('catalog.consent_source', '{"none": ["name", "wording_hash", "wording", "taken_in_at"]}');
GRANT INSERT ON catalog.consent_source TO ${prefix}_newsletter_sending;

-- Who agreed elsewhere: where, and to which words, stands in the proof.
ALTER TABLE shop.consent_proof DROP CONSTRAINT consent_proof_channel_check, ADD CONSTRAINT consent_proof_channel_check
    CHECK (channel IN ('FORM', 'CHECKOUT', 'IMPORT'));

-- How many read about what: numbers, and nobody's name.
ALTER POLICY purpose ON shop.subscription TO ${prefix}_newsletter_sending, ${prefix}_newsletter_statistics;
ALTER POLICY active ON shop.subscription TO ${prefix}_newsletter_sending, ${prefix}_newsletter_statistics;
GRANT SELECT (topics, language) ON shop.subscription TO ${prefix}_newsletter_statistics;
