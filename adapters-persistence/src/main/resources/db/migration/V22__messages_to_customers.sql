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
-- And when they said yes themselves, which outdoes what was noted on the suppression list before.
ALTER TABLE shop.account ADD COLUMN offers_told_on date, ADD COLUMN offers_wanted_at timestamptz;
SELECT governance.classify('shop.account', '{"none": ["offers_told_on", "offers_wanted_at"]}');
ALTER POLICY purpose ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact,
    ${prefix}_customer_site_security, ${prefix}_information_messages;
ALTER POLICY active ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact,
    ${prefix}_customer_site_security, ${prefix}_information_messages;
GRANT SELECT (id, buyer, email, language, closed_at, offers_told_on, offers_wanted_at), UPDATE (offers_told_on, offers_wanted_at)
    ON shop.account TO ${prefix}_information_messages;

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
GRANT SELECT (person), DELETE ON shop.marketing_objection TO ${prefix}_information_messages;

-- What ends by a sweep goes on as an entry of the list; by an erasure likewise.
CREATE POLICY joined ON shop.suppression_entry FOR INSERT TO ${prefix}_retention WITH CHECK (active_until > (SELECT at FROM governance.present));
GRANT INSERT (id, address, objected_at, active_until) ON shop.suppression_entry TO ${prefix}_retention;

-- A no is a no also while its owner had it restricted, or may take an erasure back.
CREATE FUNCTION governance.has_objected(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.marketing_objection o, governance.present p WHERE o.person = who AND o.active_until > p.at)
$$;
-- So it is filed also while the account is hidden, and lasts as long as that. Waits for a message that is being handed over to its owner.
CREATE FUNCTION governance.object_to_marketing(objection uuid, of_account uuid, listed text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    customer record;
BEGIN
    SELECT a.buyer, a.active_until INTO customer FROM shop.account a
        WHERE a.id = of_account AND a.active_until > (SELECT p.at FROM governance.present p) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF NOT governance.has_objected(customer.buyer) THEN
        INSERT INTO shop.marketing_objection (id, person, address, objected_at, active_until)
            VALUES (objection, customer.buyer, listed, at, customer.active_until);
    END IF;
    RETURN true;
END $$;
-- Whether somebody has paid an order: own customers alone may be sold to by mail (CPCE art. L. 34-5). The archive is for evidence.
CREATE FUNCTION governance.has_bought(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.orders o, governance.present p WHERE o.buyer = who AND o.confirmed_at IS NOT NULL
        AND o.state <> 'CANCELLED' AND o.active_until > p.at AND o.restricted_since IS NULL)
$$;
-- Another address of the same customer: their no goes on by it; whether it may be sold to, and whether it exists, is not known of it.
CREATE FUNCTION governance.readdress_customer(who uuid, listed text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE shop.marketing_objection o SET address = listed WHERE o.person = who;
    UPDATE shop.account a SET offers_told_on = NULL, offers_wanted_at = NULL
        WHERE a.buyer = who AND (a.offers_told_on IS NOT NULL OR a.offers_wanted_at IS NOT NULL);
    UPDATE shop.campaign_delivery d SET state = 'REFUSED' WHERE d.person = who AND d.state = 'BOUNCED';
END $$;
GRANT INSERT (id, person, address, objected_at, active_until), UPDATE (address) ON shop.marketing_objection TO ${prefix}_keeper;
GRANT SELECT (offers_told_on, offers_wanted_at), UPDATE (offers_told_on, offers_wanted_at) ON shop.account TO ${prefix}_keeper;
GRANT SELECT (state), UPDATE (state) ON shop.campaign_delivery TO ${prefix}_keeper;
GRANT SELECT (state, restricted_since) ON shop.orders TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.has_objected(uuid), governance.object_to_marketing(uuid, uuid, text, timestamptz), governance.has_bought(uuid),
    governance.readdress_customer(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.has_objected(uuid), governance.object_to_marketing(uuid, uuid, text, timestamptz), governance.has_bought(uuid)
    TO ${prefix}_information_messages;
GRANT EXECUTE ON FUNCTION governance.has_objected(uuid) TO ${prefix}_suppression_list;
GRANT EXECUTE ON FUNCTION governance.readdress_customer(uuid, text) TO ${prefix}_online_account;
ALTER FUNCTION governance.object_to_marketing(uuid, uuid, text, timestamptz) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.has_objected(uuid) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.has_bought(uuid) OWNER TO ${prefix}_keeper;
ALTER FUNCTION governance.readdress_customer(uuid, text) OWNER TO ${prefix}_keeper;

SET LOCAL ROLE ${prefix}_keeper;
GRANT EXECUTE ON FUNCTION governance.suppress(uuid, text, timestamptz, timestamptz), governance.meet_suppression(text, timestamptz),
    governance.is_suppressed_since(text, timestamptz) TO ${prefix}_information_messages;
RESET ROLE;
