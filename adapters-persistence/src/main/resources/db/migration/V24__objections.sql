-- Who objects to messages, and what is told to whom it is about.

-- An objection to informational messages (opposition, GDPR art. 21(1)), for as long as the account; null: none.
ALTER TABLE shop.account ADD COLUMN messages_objected_at timestamptz;
SELECT governance.classify('shop.account', '{"none": ["messages_objected_at"]}');
GRANT SELECT (messages_objected_at), UPDATE (messages_objected_at) ON shop.account TO ${prefix}_information_messages;

GRANT SELECT (recipient) ON shop.campaign_delivery TO ${prefix}_keeper;
SET LOCAL ROLE ${prefix}_keeper;
-- Who objected to marketing is not brought back by a file.
GRANT EXECUTE ON FUNCTION governance.has_objected(uuid) TO ${prefix}_newsletter_sending;
-- A subscription keeps its own address, and what is known of it, when an account has another.
CREATE OR REPLACE FUNCTION governance.readdress_customer(who uuid, listed text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE shop.marketing_objection o SET address = listed WHERE o.person = who;
    UPDATE shop.account a SET offers_told_on = NULL, offers_wanted_at = NULL
        WHERE a.buyer = who AND (a.offers_told_on IS NOT NULL OR a.offers_wanted_at IS NOT NULL);
    UPDATE shop.campaign_delivery d SET state = 'REFUSED' WHERE d.person = who AND d.state = 'BOUNCED'
        AND d.recipient IN (SELECT a.id FROM shop.account a WHERE a.buyer = who);
END $$;
RESET ROLE;

-- Whoever shows an identifier is shown all that is kept under it.
GRANT SELECT (way, host, missing) ON shop.page_view TO ${prefix}_audience_statistics;
