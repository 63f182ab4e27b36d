-- The security log (journalisation): what happened at the doors, to whose account, from where. No address, no name, nothing that was typed.

CREATE TABLE shop.security_event (
    id uuid NOT NULL,
    account uuid, -- the customer's, opaque
    staff uuid,   -- the member of staff
    at timestamptz NOT NULL,
    happened text NOT NULL CHECK (happened IN ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SECOND_FACTOR_MISSING', 'PASSWORD_CHANGED',
        'PASSWORD_CHOSEN', 'EMAIL_CHANGED', 'SESSIONS_ENDED', 'ACCOUNT_CLOSED', 'ROOM_REFUSED', 'RATE_LIMITED', 'CLIENT_REFUSED', 'FORM_REFUSED',
        'STAFF_INVITED', 'ROLES_CHANGED', 'ALARM_STUFFING', 'ALARM_LOCKS', 'ALARM_ROOMS')),
    surface text NOT NULL CHECK (surface IN ('PAGES', 'API', 'BACK_OFFICE')),
    origin text CHECK (origin ~ '^[0-9a-f]{32}$'), -- keyed hash of a network; null: noted of many
    whose text NOT NULL CHECK (whose IN ('NOBODY', 'CUSTOMER', 'STAFF')),
    restricted_since timestamptz,
    active_until timestamptz NOT NULL, -- the same for all of a month
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX ON shop.security_event (at DESC, id DESC);
CREATE INDEX ON shop.security_event (happened, at);
CREATE INDEX ON shop.security_event (origin, at);
CREATE INDEX ON shop.security_event (account, at);
CREATE INDEX ON shop.security_event (staff, at);
SELECT governance.govern('security_event', 'shop.security_event', 'id', ARRAY['site_security', 'customer_site_security', 'sign_in']);
SELECT governance.classify('shop.security_event', '{
    "none": ["id", "at", "happened", "surface", "whose", "restricted_since", "active_until"],
    "identity": ["account", "staff"], "internet": ["origin"]}');
-- Each of the two purposes writes and sees its own people: the site's knows staff and no customer, the customers' no staff.
SELECT governance.may_add('shop.security_event', ARRAY['site_security'], ARRAY['account']::name[]);
SELECT governance.may_add('shop.security_event', ARRAY['customer_site_security'], ARRAY['staff']::name[]);
GRANT SELECT (id, staff, at, happened, surface, origin, whose) ON shop.security_event TO ${prefix}_site_security;
GRANT SELECT (id, account, at, happened, surface, origin) ON shop.security_event TO ${prefix}_customer_site_security;
GRANT EXECUTE ON FUNCTION governance.begin_month(text, timestamptz) TO ${prefix}_site_security, ${prefix}_customer_site_security;
-- Whether somebody was let in from there before.
GRANT SELECT (account, staff, at, happened, origin) ON shop.security_event TO ${prefix}_sign_in;

-- Who looks at what happened to a customer has looked at them, under their pseudonym.
ALTER POLICY purpose ON shop.account
    TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact, ${prefix}_customer_site_security;
ALTER POLICY active ON shop.account
    TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact, ${prefix}_customer_site_security;
GRANT SELECT (id, buyer) ON shop.account TO ${prefix}_customer_site_security;
ALTER TABLE governance.staff_access DROP CONSTRAINT staff_access_room_check,
    ADD CONSTRAINT staff_access_room_check
        CHECK (room IN ('SEARCH', 'CUSTOMER', 'ORDER', 'PACKING_SLIP', 'EVIDENCE', 'ENQUIRY', 'MESSAGES', 'SECURITY'));
SELECT governance.may_add('governance.staff_access', ARRAY['customer_site_security']);
ALTER POLICY witness ON governance.staff_access TO ${prefix}_order_management, ${prefix}_order_fulfilment, ${prefix}_purchase_disputes,
    ${prefix}_product_enquiry, ${prefix}_customer_questions, ${prefix}_customer_site_security;
