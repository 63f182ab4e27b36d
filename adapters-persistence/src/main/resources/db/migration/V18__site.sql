-- The site itself: its legal pages, what visitors ask, what customers write.

-- The other legal pages live as the terms do: by version, never rewritten.
ALTER TABLE catalog.terms ADD COLUMN page text NOT NULL DEFAULT 'TERMS' CHECK (page IN ('TERMS', 'NOTICE', 'ACCESSIBILITY'));
ALTER TABLE catalog.terms DROP CONSTRAINT terms_pkey, ADD PRIMARY KEY (page, version, language);
SELECT governance.classify('catalog.terms', '{"none": ["page"]}');

-- What visitors ask, by consent: the words that they agreed to stand with it, and go with it.
CREATE TABLE shop.enquiry (
    id uuid PRIMARY KEY, -- made with the form: sent twice, it is one
    person uuid NOT NULL, -- pseudonym of the address that was typed
    email text NOT NULL,
    name text,
    about text NOT NULL,
    message text NOT NULL,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    wording_version text NOT NULL,
    wording_hash text NOT NULL CHECK (length(wording_hash) = 64 AND wording_hash !~ '[^0-9a-f]'),
    received_at timestamptz NOT NULL,
    answer text,
    answered_at timestamptz,
    closed_at timestamptz,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX ON shop.enquiry (person);
CREATE INDEX ON shop.enquiry (received_at);
SELECT governance.govern('enquiry', 'shop.enquiry', 'id', ARRAY['product_enquiry'], buyer_key => 'person');
SELECT governance.classify('shop.enquiry', '{
    "none": ["id", "wording_version", "wording_hash", "received_at", "answered_at", "closed_at", "restricted_since", "active_until"],
    "identity": ["person", "email", "name"], "personal_life": ["about", "message", "answer", "language"]}');
GRANT SELECT (id, person, email, name, about, message, language, received_at, answer, answered_at, closed_at) ON shop.enquiry TO ${prefix}_product_enquiry;
SELECT governance.may_add('shop.enquiry', ARRAY['product_enquiry'], ARRAY['answer', 'answered_at', 'closed_at']::name[]);
GRANT UPDATE (answer, answered_at, closed_at), DELETE ON shop.enquiry TO ${prefix}_product_enquiry;

-- Who reads what somebody wrote has looked at them.
ALTER TABLE governance.staff_access DROP CONSTRAINT staff_access_room_check,
    ADD CONSTRAINT staff_access_room_check CHECK (room IN ('SEARCH', 'CUSTOMER', 'ORDER', 'PACKING_SLIP', 'EVIDENCE', 'ENQUIRY', 'MESSAGES'));
SELECT governance.may_add('governance.staff_access', ARRAY['product_enquiry', 'customer_questions']);
ALTER POLICY witness ON governance.staff_access
    TO ${prefix}_order_management, ${prefix}_order_fulfilment, ${prefix}_purchase_disputes, ${prefix}_product_enquiry, ${prefix}_customer_questions;

-- What customers write from their account, and the shop to them: all messages of one customer are one thread, and end together.
CREATE TABLE shop.service_message (
    id uuid PRIMARY KEY, -- made with the form: sent twice, it is one
    person uuid NOT NULL, -- pseudonym
    author text NOT NULL CHECK (author IN ('CUSTOMER', 'SHOP')),
    order_number text, -- which the customer's message is about
    message text NOT NULL,
    written_at timestamptz NOT NULL,
    dealt_with_at timestamptz, -- null while somebody waits
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.service_message (person, written_at);
CREATE INDEX ON shop.service_message (written_at) WHERE dealt_with_at IS NULL;
SELECT governance.govern('service_thread', 'shop.service_message', 'id', ARRAY['account_contact', 'customer_questions'], buyer_key => 'person');
SELECT governance.classify('shop.service_message', '{
    "none": ["id", "author", "written_at", "dealt_with_at", "restricted_since", "active_until"],
    "identity": ["person"], "economic": ["order_number"], "personal_life": ["message"]}');
GRANT SELECT (id, person, author, order_number, message, written_at, dealt_with_at, active_until) ON shop.service_message
    TO ${prefix}_account_contact, ${prefix}_customer_questions;
SELECT governance.may_add('shop.service_message', ARRAY['account_contact', 'customer_questions']);
GRANT UPDATE (active_until) ON shop.service_message TO ${prefix}_account_contact;
GRANT UPDATE (dealt_with_at) ON shop.service_message TO ${prefix}_customer_questions;
-- Whom to tell that an answer is there.
ALTER POLICY purpose ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact;
ALTER POLICY active ON shop.account TO ${prefix}_online_account, ${prefix}_order_management, ${prefix}_sign_in, ${prefix}_account_contact;
GRANT SELECT (buyer, email, language, closed_at) ON shop.account TO ${prefix}_account_contact;
