-- The active records of one path: cart, order and what hangs on it.

CREATE TABLE shop.cart (
    id uuid PRIMARY KEY, -- 122 random bits: whoever knows it owns the cart
    lines jsonb NOT NULL,
    last_contact date NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
SELECT governance.govern('cart', 'shop.cart', 'id', ARRAY['shop_management', 'order_management']);
SELECT governance.classify('shop.cart', '{"none": ["id", "last_contact", "restricted_since", "active_until"], "economic": ["lines.sku", "lines.quantity"]}');
GRANT SELECT (id, lines, last_contact, active_until), UPDATE (lines, last_contact, active_until), DELETE ON shop.cart TO ${prefix}_shop_management;
SELECT governance.may_add('shop.cart', ARRAY['shop_management']);
GRANT SELECT (id, lines, last_contact), UPDATE (lines), DELETE ON shop.cart TO ${prefix}_order_management;

CREATE TABLE shop.orders (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    cart uuid NOT NULL UNIQUE, -- one order per cart
    buyer uuid NOT NULL,       -- pseudonym
    state text NOT NULL CHECK (state IN ('AWAITING_PAYMENT', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'LAPSED')),
    lines jsonb NOT NULL,
    shipping_method text NOT NULL,
    shipping_name text NOT NULL,
    shipping_cents bigint NOT NULL CHECK (shipping_cents >= 0),
    shipping_vat integer NOT NULL,
    total_cents bigint NOT NULL CHECK (total_cents >= 0),
    placed_at timestamptz NOT NULL,
    pay_before timestamptz NOT NULL,
    confirmed_at timestamptz,
    shipped_at timestamptz,
    delivered_on date,
    ended_at timestamptz, -- cancelled or lapsed
    cancel_reason text CHECK (cancel_reason IN ('BUYER_ASKED', 'OUT_OF_STOCK', 'SUSPECTED_FRAUD', 'LOST', 'OTHER')),
    duty_done date, -- null: open
    acts jsonb NOT NULL DEFAULT '[]', -- what staff did to it, by pseudonym
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.orders (buyer);
CREATE INDEX ON shop.orders (placed_at DESC, id DESC);
CREATE INDEX ON shop.orders (pay_before) WHERE state = 'AWAITING_PAYMENT';
CREATE TABLE archive.orders (
    id uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    state text NOT NULL,
    lines jsonb NOT NULL,
    shipping_cents bigint NOT NULL,
    total_cents bigint NOT NULL,
    placed_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    delivered_on date,
    ended_at timestamptz,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.orders (buyer);
SELECT governance.govern('order', 'shop.orders', 'id',
    ARRAY['order_management', 'order_fulfilment', 'payment_and_invoicing', 'contract_follow_up'],
    ARRAY['purchase_disputes'], 'archive.orders',
    ARRAY['id', 'buyer', 'state', 'lines', 'shipping_cents', 'total_cents', 'placed_at', 'confirmed_at', 'delivered_on', 'ended_at', 'archive_until']::name[],
    order_key => 'id', buyer_key => 'buyer');
SELECT governance.classify('shop.orders', '{
    "none": ["id", "number", "cart", "state", "shipping_method", "shipping_name", "shipping_vat", "placed_at", "pay_before", "confirmed_at", "shipped_at", "delivered_on", "ended_at", "cancel_reason", "duty_done", "restricted_since", "active_until", "archive_until"],
    "identity": ["buyer", "acts.actor"],
    "professional_life": ["acts.act", "acts.at"],
    "economic": ["lines.sku", "lines.title", "lines.quantity", "lines.cents", "lines.vat", "lines.withdrawal", "shipping_cents", "total_cents"]}');
SELECT governance.classify('archive.orders', '{
    "none": ["id", "state", "placed_at", "confirmed_at", "delivered_on", "ended_at", "archive_until"],
    "identity": ["buyer"],
    "economic": ["lines.sku", "lines.title", "lines.quantity", "lines.cents", "lines.vat", "lines.withdrawal", "shipping_cents", "total_cents"]}');
GRANT SELECT (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, total_cents, placed_at, pay_before, confirmed_at, shipped_at, delivered_on, ended_at, cancel_reason, acts, active_until, archive_until),
    UPDATE (state, confirmed_at, ended_at, cancel_reason, duty_done, acts) ON shop.orders TO ${prefix}_order_management;
SELECT governance.may_add('shop.orders', ARRAY['order_management'], ARRAY['shipped_at', 'delivered_on', 'ended_at', 'cancel_reason', 'acts']::name[]);
GRANT SELECT (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, placed_at, pay_before, confirmed_at, shipped_at, delivered_on, ended_at, cancel_reason)
    ON shop.orders TO ${prefix}_order_fulfilment, ${prefix}_payment_and_invoicing, ${prefix}_contract_follow_up;
GRANT UPDATE (state, confirmed_at, duty_done) ON shop.orders TO ${prefix}_payment_and_invoicing;
GRANT SELECT (id, buyer, state, lines, shipping_cents, total_cents, placed_at, confirmed_at, delivered_on, ended_at, archive_until)
    ON shop.orders, archive.orders TO ${prefix}_purchase_disputes;
GRANT SELECT (acts), UPDATE (state, confirmed_at, shipped_at, delivered_on, duty_done, acts) ON shop.orders TO ${prefix}_order_fulfilment;
GRANT SELECT (confirmed_at, duty_done) ON shop.orders TO ${prefix}_keeper;
GRANT SELECT (confirmed_at) ON archive.orders TO ${prefix}_keeper;

-- When the relationship with this buyer ends by the orders beside the given one: none, or open, or the last duty (null:
-- all are archived, so their last duty lies behind); and by the account, if there is one. Waits until no other transaction moves deadlines of this buyer.
-- Orders that were never paid do not count: anybody can place one under anybody's address, and nobody's data may live longer by it.
CREATE FUNCTION governance.relationship(buyer uuid, beside uuid,
    OUT has_others boolean, OUT is_open boolean, OUT last_duty date, OUT last_sign_in date, OUT closed_on date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(buyer::text, 0));
    -- A statement of its own: it sees what was committed while this one waited.
    SELECT count(o.id) > 0 OR EXISTS (SELECT FROM archive.orders a
                WHERE a.buyer = relationship.buyer AND a.confirmed_at IS NOT NULL AND a.archive_until > min(p.at)),
            count(o.id) FILTER (WHERE o.active_until > p.at AND o.duty_done IS NULL) > 0,
            max(o.duty_done) FILTER (WHERE o.active_until > p.at),
            min(c.last_sign_in) FILTER (WHERE c.closed_at IS NULL), min((c.closed_at AT TIME ZONE 'Europe/Paris')::date)
        INTO has_others, is_open, last_duty, last_sign_in, closed_on
        FROM governance.present p
        LEFT JOIN shop.orders o ON o.buyer = relationship.buyer AND o.id <> beside AND o.confirmed_at IS NOT NULL AND o.archive_until > p.at
        LEFT JOIN shop.account c ON c.buyer = relationship.buyer AND c.active_until > p.at;
END $$;
REVOKE ALL ON FUNCTION governance.relationship(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.relationship(uuid, uuid) TO ${prefix}_order_management, ${prefix}_order_fulfilment,
    ${prefix}_payment_and_invoicing, ${prefix}_contract_follow_up, ${prefix}_sign_in, ${prefix}_online_account;
ALTER FUNCTION governance.relationship(uuid, uuid) OWNER TO ${prefix}_keeper;

CREATE TABLE shop.order_contact (
    order_id uuid PRIMARY KEY,
    email text NOT NULL,
    phone text,
    delivery_name text NOT NULL, delivery_street text NOT NULL, delivery_extra text, delivery_postcode text NOT NULL,
    delivery_city text NOT NULL, delivery_country text NOT NULL,
    billing_name text NOT NULL, billing_street text NOT NULL, billing_extra text, billing_postcode text NOT NULL,
    billing_city text NOT NULL, billing_country text NOT NULL,
    note text,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
SELECT governance.govern('order_contact', 'shop.order_contact', 'order_id',
    ARRAY['order_management', 'order_fulfilment', 'payment_and_invoicing', 'contract_follow_up'], order_key => 'order_id');
SELECT governance.classify('shop.order_contact', '{
    "none": ["order_id", "restricted_since", "active_until"],
    "identity": ["email", "phone", "delivery_name", "billing_name"],
    "personal_life": ["delivery_street", "delivery_extra", "delivery_postcode", "delivery_city", "delivery_country", "billing_street", "billing_extra", "billing_postcode", "billing_city", "billing_country", "note", "language"]}');
GRANT SELECT (order_id, email, phone, delivery_name, delivery_street, delivery_extra, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_extra, billing_postcode, billing_city, billing_country, note, language, active_until)
    ON shop.order_contact TO ${prefix}_order_management;
SELECT governance.may_add('shop.order_contact', ARRAY['order_management']);
GRANT SELECT (order_id, email, delivery_name, delivery_street, delivery_extra, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_extra, billing_postcode, billing_city, billing_country, language)
    ON shop.order_contact TO ${prefix}_contract_follow_up;
GRANT SELECT (order_id, email, delivery_name, language) ON shop.order_contact TO ${prefix}_order_fulfilment;
GRANT SELECT (order_id, billing_name, billing_street, billing_extra, billing_postcode, billing_city, billing_country, language)
    ON shop.order_contact TO ${prefix}_payment_and_invoicing;

CREATE TABLE shop.terms_acceptance (
    order_id uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    version text NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    accepted_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.terms_acceptance (buyer);
CREATE TABLE archive.terms_acceptance (
    order_id uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    version text NOT NULL,
    digest text NOT NULL,
    accepted_at timestamptz NOT NULL,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.terms_acceptance (buyer);
SELECT governance.govern('terms_acceptance', 'shop.terms_acceptance', 'order_id', ARRAY['contract_follow_up', 'order_management'],
    ARRAY['purchase_disputes'], 'archive.terms_acceptance',
    ARRAY['order_id', 'buyer', 'version', 'digest', 'accepted_at', 'archive_until']::name[], order_key => 'order_id', buyer_key => 'buyer');
SELECT governance.classify('shop.terms_acceptance', '{"none": ["order_id", "version", "digest", "accepted_at", "restricted_since", "active_until", "archive_until"], "identity": ["buyer"]}');
SELECT governance.classify('archive.terms_acceptance', '{"none": ["order_id", "version", "digest", "accepted_at", "archive_until"], "identity": ["buyer"]}');
GRANT SELECT (order_id, active_until, archive_until) ON shop.terms_acceptance TO ${prefix}_order_management;
SELECT governance.may_add('shop.terms_acceptance', ARRAY['order_management']);
GRANT SELECT (order_id, version) ON shop.terms_acceptance TO ${prefix}_contract_follow_up;
GRANT SELECT (order_id, buyer, version, digest, accepted_at, archive_until) ON shop.terms_acceptance, archive.terms_acceptance TO ${prefix}_purchase_disputes;

-- The confirmation and the terms as they were sent (C. conso. L. 213-1, L. 221-13).
CREATE TABLE shop.contract_writing (
    order_id uuid PRIMARY KEY,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    terms_version text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    plain text NOT NULL,
    written_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE TABLE archive.contract_writing (
    order_id uuid PRIMARY KEY,
    language text NOT NULL,
    terms_version text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    plain text NOT NULL,
    written_at timestamptz NOT NULL,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('contract_writing', 'shop.contract_writing', 'order_id', ARRAY['contract_follow_up'],
    ARRAY['contract_follow_up', 'purchase_disputes'], 'archive.contract_writing',
    ARRAY['order_id', 'language', 'terms_version', 'subject', 'html', 'plain', 'written_at', 'archive_until']::name[], order_key => 'order_id');
SELECT governance.classify('shop.contract_writing', '{"none": ["order_id", "terms_version", "written_at", "restricted_since", "active_until", "archive_until"], "personal_life": ["language"], "identity": ["subject", "html", "plain"]}');
SELECT governance.classify('archive.contract_writing', '{"none": ["order_id", "terms_version", "written_at", "archive_until"], "personal_life": ["language"], "identity": ["subject", "html", "plain"]}');
GRANT SELECT (order_id, language, terms_version, subject, html, plain, written_at, archive_until) ON shop.contract_writing TO ${prefix}_contract_follow_up;
SELECT governance.may_add('shop.contract_writing', ARRAY['contract_follow_up']);
GRANT SELECT ON archive.contract_writing TO ${prefix}_contract_follow_up;
GRANT SELECT (order_id, language, terms_version, subject, html, plain, written_at, archive_until) ON shop.contract_writing, archive.contract_writing TO ${prefix}_purchase_disputes;

CREATE TABLE shop.parcel (
    order_id uuid PRIMARY KEY,
    carrier text NOT NULL,
    tracking_number text,
    shipped_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
SELECT governance.govern('parcel', 'shop.parcel', 'order_id', ARRAY['order_fulfilment'], order_key => 'order_id');
SELECT governance.classify('shop.parcel', '{"none": ["order_id", "carrier", "shipped_at", "restricted_since", "active_until"], "personal_life": ["tracking_number"]}');
GRANT SELECT (order_id, carrier, tracking_number, shipped_at) ON shop.parcel TO ${prefix}_order_fulfilment;
SELECT governance.may_add('shop.parcel', ARRAY['order_fulfilment']);

-- What was sent and when; never to which address.
CREATE TABLE shop.service_mail (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    letter text NOT NULL CHECK (letter IN ('CONFIRMATION', 'SHIPPING_NOTICE', 'CANCELLATION_NOTICE')),
    message_id text NOT NULL,
    sent_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    UNIQUE (order_id, letter)
);
SELECT governance.govern('service_mail', 'shop.service_mail', 'id', ARRAY['order_management', 'order_fulfilment', 'contract_follow_up'], order_key => 'order_id');
SELECT governance.classify('shop.service_mail', '{"none": ["id", "order_id", "letter", "message_id", "sent_at", "restricted_since", "active_until"]}');
GRANT SELECT (order_id, letter, sent_at) ON shop.service_mail TO ${prefix}_order_management, ${prefix}_contract_follow_up, ${prefix}_order_fulfilment;
SELECT governance.may_add('shop.service_mail', ARRAY['contract_follow_up', 'order_fulfilment']);
