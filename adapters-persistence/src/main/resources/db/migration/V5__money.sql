-- Payments and invoices.

-- The inbox: one row for each event of a provider, however often it comes.
CREATE TABLE shop.payment_event (
    id uuid NOT NULL UNIQUE,
    provider text NOT NULL,
    event_id text NOT NULL,
    type text NOT NULL CHECK (type IN ('SUCCEEDED', 'DECLINED', 'CHALLENGED', 'EXPIRED', 'REFUNDED')),
    order_id uuid NOT NULL,
    reference text NOT NULL,
    amount_cents bigint NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    PRIMARY KEY (provider, event_id)
);
CREATE INDEX ON shop.payment_event (order_id);
SELECT governance.govern('payment_event', 'shop.payment_event', 'id', ARRAY['payment_and_invoicing'], order_key => 'order_id');
SELECT governance.classify('shop.payment_event', '{"none": ["id", "provider", "event_id", "type", "order_id", "occurred_at", "received_at", "restricted_since", "active_until"], "economic": ["reference", "amount_cents", "currency"]}');
SELECT governance.may_add('shop.payment_event', ARRAY['payment_and_invoicing']);
-- An inbox; it is read again only to find the way back for money, once the payment's own reference is kept no longer.
GRANT SELECT (order_id, type, reference, received_at) ON shop.payment_event TO ${prefix}_payment_and_invoicing;

-- By which reference the provider can pay back; never a card number.
CREATE TABLE shop.payment_token (
    order_id uuid PRIMARY KEY,
    provider text NOT NULL,
    reference text NOT NULL,
    page text NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE TABLE archive.payment_token (
    order_id uuid PRIMARY KEY,
    provider text NOT NULL,
    reference text NOT NULL,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('payment_token', 'shop.payment_token', 'order_id', ARRAY['payment_and_invoicing'],
    ARRAY['purchase_disputes'], 'archive.payment_token',
    ARRAY['order_id', 'provider', 'reference', 'archive_until']::name[], order_key => 'order_id');
SELECT governance.classify('shop.payment_token', '{"none": ["order_id", "provider", "page", "restricted_since", "active_until", "archive_until"], "economic": ["reference"]}');
SELECT governance.classify('archive.payment_token', '{"none": ["order_id", "provider", "archive_until"], "economic": ["reference"]}');
GRANT SELECT (order_id, provider, reference, page) ON shop.payment_token TO ${prefix}_payment_and_invoicing;
SELECT governance.may_add('shop.payment_token', ARRAY['payment_and_invoicing']);
GRANT SELECT (order_id, provider, reference, archive_until) ON shop.payment_token, archive.payment_token TO ${prefix}_purchase_disputes;

-- The books: amount, date, reference; no identity.
CREATE TABLE shop.payment_entry (
    id uuid PRIMARY KEY,
    reference text NOT NULL, -- the order's number
    type text NOT NULL CHECK (type IN ('PAYMENT', 'REFUND')),
    amount_cents bigint NOT NULL CHECK (amount_cents > 0),
    currency text NOT NULL,
    booked_on date NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.payment_entry (reference);
CREATE TABLE archive.payment_entry (
    id uuid PRIMARY KEY,
    reference text NOT NULL,
    type text NOT NULL,
    amount_cents bigint NOT NULL,
    currency text NOT NULL,
    booked_on date NOT NULL,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.payment_entry (reference);
SELECT governance.govern('payment_entry', 'shop.payment_entry', 'id', ARRAY['payment_and_invoicing'],
    ARRAY['payment_and_invoicing'], 'archive.payment_entry',
    ARRAY['id', 'reference', 'type', 'amount_cents', 'currency', 'booked_on', 'archive_until']::name[]);
SELECT governance.classify('shop.payment_entry', '{"none": ["id", "reference", "type", "currency", "booked_on", "restricted_since", "active_until", "archive_until"], "economic": ["amount_cents"]}');
SELECT governance.classify('archive.payment_entry', '{"none": ["id", "reference", "type", "currency", "booked_on", "archive_until"], "economic": ["amount_cents"]}');
GRANT SELECT (id, reference, type, amount_cents, currency, booked_on, archive_until) ON shop.payment_entry TO ${prefix}_payment_and_invoicing;
SELECT governance.may_add('shop.payment_entry', ARRAY['payment_and_invoicing']);
GRANT SELECT ON archive.payment_entry TO ${prefix}_payment_and_invoicing;

-- Gapless and chronological: one counter row per legal entity and series.
CREATE TABLE shop.invoice_series (
    legal_entity text NOT NULL,
    series text NOT NULL,
    last_number integer NOT NULL CHECK (last_number >= 0),
    last_issued_on date NOT NULL, -- whoever waited for the counter over midnight is not dated before who came first
    PRIMARY KEY (legal_entity, series)
);
GRANT SELECT, INSERT, UPDATE (last_number, last_issued_on) ON shop.invoice_series TO ${prefix}_payment_and_invoicing;
SELECT governance.classify('shop.invoice_series', '{"none": ["legal_entity", "series", "last_number", "last_issued_on"]}');

-- Frozen when issued; nobody has the right to change or delete one but the sweep that archives it.
CREATE TABLE shop.invoice (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL UNIQUE,
    number text NOT NULL UNIQUE,
    issued_on date NOT NULL,
    order_number text NOT NULL,
    ordered_on date NOT NULL,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    seller jsonb NOT NULL,
    buyer_name text NOT NULL, buyer_street text NOT NULL, buyer_extra text, buyer_postcode text NOT NULL,
    buyer_city text NOT NULL, buyer_country text NOT NULL,
    lines jsonb NOT NULL,
    vat jsonb NOT NULL,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    total_cents bigint NOT NULL CHECK (total_cents = net_cents + vat_cents),
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE TABLE archive.invoice (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL UNIQUE,
    number text NOT NULL UNIQUE,
    issued_on date NOT NULL,
    order_number text NOT NULL,
    ordered_on date NOT NULL,
    language text NOT NULL,
    seller jsonb NOT NULL,
    buyer_name text NOT NULL, buyer_street text NOT NULL, buyer_extra text, buyer_postcode text NOT NULL,
    buyer_city text NOT NULL, buyer_country text NOT NULL,
    lines jsonb NOT NULL,
    vat jsonb NOT NULL,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    total_cents bigint NOT NULL,
    archive_until timestamptz NOT NULL
);
SELECT governance.govern('invoice', 'shop.invoice', 'id', ARRAY['payment_and_invoicing'],
    ARRAY['payment_and_invoicing'], 'archive.invoice',
    ARRAY['id', 'order_id', 'number', 'issued_on', 'order_number', 'ordered_on', 'language', 'seller', 'buyer_name', 'buyer_street', 'buyer_extra', 'buyer_postcode', 'buyer_city', 'buyer_country', 'lines', 'vat', 'net_cents', 'vat_cents', 'total_cents', 'archive_until']::name[], order_key => 'order_id');
DO $$
DECLARE
    place text;
BEGIN
    FOREACH place IN ARRAY ARRAY['shop.invoice', 'archive.invoice'] LOOP
        PERFORM governance.classify(place::regclass, ('{
            "none": ["id", "order_id", "number", "issued_on", "order_number", "ordered_on", "archive_until",
                "seller.name", "seller.form", "seller.capital", "seller.street", "seller.postcode", "seller.city", "seller.country", "seller.siren", "seller.register", "seller.vat", "seller.email", "seller.phone"'
            || CASE place WHEN 'shop.invoice' THEN ', "active_until", "restricted_since"' ELSE '' END || '],
            "identity": ["buyer_name"],
            "personal_life": ["buyer_street", "buyer_extra", "buyer_postcode", "buyer_city", "buyer_country", "language"],
            "economic": ["lines.sku", "lines.title", "lines.quantity", "lines.cents", "lines.vat", "vat.rate", "vat.net", "vat.vat", "vat.gross", "net_cents", "vat_cents", "total_cents"]}')::jsonb);
    END LOOP;
END $$;
GRANT SELECT (id, order_id, number, issued_on, order_number, ordered_on, language, seller, buyer_name, buyer_street, buyer_extra, buyer_postcode, buyer_city, buyer_country, lines, vat, net_cents, vat_cents, total_cents, archive_until)
    ON shop.invoice TO ${prefix}_payment_and_invoicing;
SELECT governance.may_add('shop.invoice', ARRAY['payment_and_invoicing']);
GRANT SELECT ON archive.invoice TO ${prefix}_payment_and_invoicing;
