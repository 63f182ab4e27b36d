-- Messages to customers: those that tell what they must know, and those that sell, until they object.

-- A campaign is written to readers of a topic, or to customers.
ALTER TABLE catalog.campaign RENAME COLUMN topic TO addressees;
ALTER TABLE catalog.campaign DROP CONSTRAINT campaign_topic_check, ADD CONSTRAINT campaign_addressees_check
    CHECK (addressees IN ('NEW_PRODUCTS', 'ADVICE', 'OFFERS', 'SERVICE', 'MARKETING'));
GRANT SELECT, UPDATE (state, at) ON catalog.campaign TO ${prefix}_information_messages;

-- A delivery's recipient is a subscription or an account.
ALTER TABLE shop.campaign_delivery RENAME COLUMN subscription TO recipient;
ALTER POLICY purpose ON shop.campaign_delivery TO ${prefix}_newsletter_sending, ${prefix}_information_messages;
ALTER POLICY active ON shop.campaign_delivery TO ${prefix}_newsletter_sending, ${prefix}_information_messages;
SELECT governance.may_add('shop.campaign_delivery', ARRAY['information_messages']);
GRANT SELECT (id, campaign, recipient, domain, state, attempts, due_at, changed_at), UPDATE (state, attempts, due_at, changed_at)
    ON shop.campaign_delivery TO ${prefix}_information_messages;

-- When somebody was told that the shop sells by mail to its customers, with a box to refuse; null: it does not.
ALTER TABLE shop.account ADD COLUMN offers_told_on date;
SELECT governance.classify('shop.account', '{"none": ["offers_told_on"]}');
ALTER POLICY purpose ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact,
    ${prefix}_customer_site_security, ${prefix}_information_messages;
ALTER POLICY active ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact,
    ${prefix}_customer_site_security, ${prefix}_information_messages;
GRANT SELECT (id, buyer, email, language, closed_at, offers_told_on), UPDATE (offers_told_on) ON shop.account TO ${prefix}_information_messages;

CREATE TABLE shop.marketing_objection (
    id uuid PRIMARY KEY,
    person uuid NOT NULL, -- pseudonym
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'), -- keyed hash, with which it joins the suppression list at its end
    objected_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.marketing_objection (person);
SELECT governance.govern('marketing_objection', 'shop.marketing_objection', 'id', ARRAY['information_messages'],
    archive_fields => ARRAY['address', 'objected_at']::name[], buyer_key => 'person');
SELECT governance.classify('shop.marketing_objection', '{
    "none": ["id", "objected_at", "restricted_since", "active_until"], "identity": ["person", "address"]}');
GRANT SELECT (person, objected_at), DELETE ON shop.marketing_objection TO ${prefix}_information_messages;
SELECT governance.may_add('shop.marketing_objection', ARRAY['information_messages']);

-- What ends by a sweep goes on as an entry of the list; by an erasure likewise.
CREATE POLICY joined ON shop.suppression_entry FOR INSERT TO ${prefix}_retention WITH CHECK (active_until > (SELECT at FROM governance.present));
GRANT INSERT (id, address, objected_at, active_until) ON shop.suppression_entry TO ${prefix}_retention;

-- A no is a no also while its owner had it restricted, or may take an erasure back.
CREATE FUNCTION governance.has_objected(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.marketing_objection o, governance.present p WHERE o.person = who AND o.active_until > p.at)
$$;
-- Whether somebody has paid an order: own customers alone may be sold to by mail (CPCE art. L. 34-5).
CREATE FUNCTION governance.has_bought(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.orders o, governance.present p WHERE o.buyer = who AND o.confirmed_at IS NOT NULL AND o.archive_until > p.at)
        OR EXISTS (SELECT FROM archive.orders o, governance.present p WHERE o.buyer = who AND o.confirmed_at IS NOT NULL AND o.archive_until > p.at)
$$;
-- Another address of the same customer: their no goes on by it.
CREATE FUNCTION governance.readdress_objection(who uuid, listed text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE shop.marketing_objection o SET address = listed FROM governance.present p WHERE o.person = who AND o.active_until > p.at
$$;
GRANT UPDATE (address) ON shop.marketing_objection TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.has_objected(uuid), governance.has_bought(uuid), governance.readdress_objection(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.has_objected(uuid), governance.has_bought(uuid) TO ${prefix}_information_messages;
GRANT EXECUTE ON FUNCTION governance.readdress_objection(uuid, text) TO ${prefix}_online_account;
ALTER FUNCTION governance.has_objected(uuid) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.has_bought(uuid) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.readdress_objection(uuid, text) OWNER TO ${prefix}_keeper;

SET LOCAL ROLE ${prefix}_keeper;
GRANT EXECUTE ON FUNCTION governance.suppress(uuid, text, timestamptz, timestamptz), governance.meet_suppression(text, timestamptz),
    governance.lift_suppression(text), governance.relationship(uuid, uuid) TO ${prefix}_information_messages;
RESET ROLE;
