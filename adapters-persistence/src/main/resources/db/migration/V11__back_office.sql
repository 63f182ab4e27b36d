-- The customers' room: who looked at whom, the way by which people are found, and what a member of staff keeps for the next morning.

CREATE TABLE governance.staff_access (
    id uuid PRIMARY KEY,
    staff uuid NOT NULL,   -- the member of staff who looked
    room text NOT NULL CHECK (room IN ('SEARCH', 'CUSTOMER', 'ORDER', 'PACKING_SLIP', 'EVIDENCE')),
    subject uuid NOT NULL, -- pseudonym of whom it was about
    at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON governance.staff_access (subject);
CREATE INDEX ON governance.staff_access (at DESC, id DESC);
CREATE INDEX ON governance.staff_access (staff, at DESC);
SELECT governance.govern('staff_access', 'governance.staff_access', 'id', ARRAY['accountability'], buyer_key => 'subject');
SELECT governance.classify('governance.staff_access', '{
    "none": ["id", "at", "restricted_since", "active_until"], "identity": ["staff", "subject"], "professional_life": ["room"]}');
GRANT SELECT (id, staff, room, subject, at) ON governance.staff_access TO ${prefix}_accountability;
-- Who looks leaves a row, in the transaction of the look; nobody who looks reads, changes or takes away any.
SELECT governance.may_add('governance.staff_access', ARRAY['order_management', 'order_fulfilment', 'purchase_disputes']);
CREATE POLICY witness ON governance.staff_access FOR INSERT TO ${prefix}_order_management, ${prefix}_order_fulfilment, ${prefix}_purchase_disputes
    WITH CHECK (active_until > (SELECT at FROM governance.present));

-- Filters that a member of staff saved under a name: of the member, and gone with them.
ALTER TABLE shop.staff_account ADD COLUMN filters jsonb NOT NULL DEFAULT '[]';
SELECT governance.classify('shop.staff_account', '{"professional_life": ["filters.room", "filters.name", "filters.query"]}');
GRANT SELECT (filters), UPDATE (filters) ON shop.staff_account TO ${prefix}_accountability;

-- The customers' room looks at accounts and address books to deal with orders.
ALTER POLICY purpose ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in;
ALTER POLICY active ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in;
GRANT SELECT (id, buyer, email, opened_at, last_sign_in, closed_at, active_until) ON shop.account TO ${prefix}_order_management;
ALTER POLICY purpose ON shop.account_address TO ${prefix}_online_account, ${prefix}_order_management;
ALTER POLICY active ON shop.account_address TO ${prefix}_online_account, ${prefix}_order_management;
GRANT SELECT (id, buyer, name, street, extra, postcode, city, country, kept_at, active_until) ON shop.account_address TO ${prefix}_order_management;

-- Where the parcel goes stands on the packing slip.
GRANT SELECT (delivery_street, delivery_extra, delivery_postcode, delivery_city, delivery_country) ON shop.order_contact TO ${prefix}_order_fulfilment;
-- How often the confirmation was asked for again.
GRANT SELECT (acts) ON shop.orders TO ${prefix}_contract_follow_up;

-- The words of a name, without accents, marks and capitals. In PL/pgSQL, which keeps its plan, since every order writes through it; dear,
-- so that no plan prefers to work it out for each row over looking into the index.
CREATE FUNCTION governance.name_words(name text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 10000 AS $$
BEGIN
    RETURN array_to_tsvector(string_to_array(btrim(regexp_replace(
        lower(extensions.unaccent('extensions.unaccent', replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'))), '[[:space:][:punct:]]+', ' ', 'g')), ' '));
END $$;
GRANT USAGE ON SCHEMA extensions TO ${prefix}_keeper;
-- A short list of what is still to be entered: a search reads it whole.
CREATE INDEX order_contact_names ON shop.order_contact USING gin (governance.name_words(delivery_name || ' ' || billing_name)) WITH (gin_pending_list_limit = 256);
CREATE INDEX account_address_names ON shop.account_address USING gin (governance.name_words(name)) WITH (gin_pending_list_limit = 256);

-- The buyers whom a name begins with, in any order of its words. Past the policies, under which no index on words is used; so it asks itself
-- what they ask: active, and not hidden. It answers pseudonyms alone, 51 at most and for whole words of two letters or more: what they are
-- called the caller reads under its own policies.
CREATE FUNCTION governance.find_people(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    sought CONSTANT tsquery := (SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery
        FROM unnest(tsvector_to_array(governance.name_words(typed))) word WHERE length(word) >= 2);
BEGIN
    IF sought IS NULL THEN
        RETURN;
    END IF;
    -- Planned for the words of each search: a common beginning is another matter than a rare one.
    RETURN QUERY EXECUTE
        'SELECT DISTINCT found.buyer FROM ('
            '(SELECT o.buyer FROM shop.order_contact c JOIN shop.orders o ON o.id = c.order_id, governance.present p '
            'WHERE governance.name_words(c.delivery_name || '' '' || c.billing_name) @@ $1 AND c.active_until > p.at AND c.restricted_since IS NULL '
            'AND o.active_until > p.at AND o.restricted_since IS NULL LIMIT 500) '
            'UNION ALL (SELECT a.buyer FROM shop.account_address a, governance.present p '
            'WHERE governance.name_words(a.name) @@ $1 AND a.active_until > p.at AND a.restricted_since IS NULL LIMIT 500)) found LIMIT 51'
        USING sought;
END $$;
GRANT SELECT (delivery_name, billing_name, restricted_since) ON shop.order_contact TO ${prefix}_keeper;
GRANT SELECT (restricted_since) ON shop.orders TO ${prefix}_keeper;
GRANT SELECT (name, restricted_since) ON shop.account_address TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.find_people(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.find_people(text) TO ${prefix}_order_management;
ALTER FUNCTION governance.find_people(text) OWNER TO ${prefix}_keeper;
