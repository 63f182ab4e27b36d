-- Who has an account, who works here, and what lets them in.

CREATE TABLE shop.account (
    id uuid PRIMARY KEY, -- opaque: what sessions and tokens call it by
    buyer uuid NOT NULL, -- the pseudonym of its address: its orders are those of this buyer
    email text NOT NULL,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    opened_at timestamptz NOT NULL,
    terms_version text NOT NULL,
    last_sign_in date NOT NULL,
    warned_on date, -- that it will be closed for lack of use; null once it is used again
    closed_at timestamptz,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON shop.account (buyer); -- not unique: a row that is overdue and hidden must not tell that it is there
CREATE TABLE archive.account (
    id uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    terms_version text NOT NULL,
    last_sign_in date NOT NULL,
    closed_at timestamptz,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.account (buyer);
SELECT governance.govern('account', 'shop.account', 'id', ARRAY['online_account', 'sign_in'], ARRAY['purchase_disputes'], 'archive.account',
    ARRAY['id', 'buyer', 'opened_at', 'terms_version', 'last_sign_in', 'closed_at', 'archive_until']::name[], buyer_key => 'buyer');
SELECT governance.classify('shop.account', '{
    "none": ["id", "opened_at", "terms_version", "last_sign_in", "warned_on", "closed_at", "restricted_since", "active_until", "archive_until"],
    "identity": ["buyer", "email"], "personal_life": ["language"]}');
SELECT governance.classify('archive.account', '{
    "none": ["id", "opened_at", "terms_version", "last_sign_in", "closed_at", "archive_until"], "identity": ["buyer"]}');
GRANT SELECT (id, buyer, email, language, opened_at, terms_version, last_sign_in, warned_on, closed_at, active_until)
    ON shop.account TO ${prefix}_online_account, ${prefix}_sign_in;
SELECT governance.may_add('shop.account', ARRAY['sign_in'], ARRAY['warned_on', 'closed_at']::name[]);
GRANT UPDATE (last_sign_in, warned_on, closed_at) ON shop.account TO ${prefix}_sign_in;
GRANT UPDATE (email) ON shop.account TO ${prefix}_online_account;
GRANT SELECT (id, buyer, opened_at, terms_version, last_sign_in, closed_at, archive_until) ON shop.account, archive.account TO ${prefix}_purchase_disputes;
GRANT SELECT (last_sign_in, closed_at) ON shop.account TO ${prefix}_keeper;

CREATE TABLE shop.account_address (
    id uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    name text NOT NULL, street text NOT NULL, extra text, postcode text NOT NULL, city text NOT NULL, country text NOT NULL,
    kept_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.account_address (buyer);
SELECT governance.govern('account_address', 'shop.account_address', 'id', ARRAY['online_account'], buyer_key => 'buyer');
SELECT governance.classify('shop.account_address', '{
    "none": ["id", "kept_at", "restricted_since", "active_until"], "identity": ["buyer", "name"],
    "personal_life": ["street", "extra", "postcode", "city", "country"]}');
GRANT SELECT (id, buyer, name, street, extra, postcode, city, country, kept_at) ON shop.account_address TO ${prefix}_online_account;
SELECT governance.may_add('shop.account_address', ARRAY['online_account']);
GRANT DELETE ON shop.account_address TO ${prefix}_online_account;

-- The hash of a customer's password, apart from the account: readable for signing in alone.
CREATE TABLE shop.credential (
    account uuid PRIMARY KEY,
    buyer uuid NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^\$argon2id\$'),
    changed_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.credential (buyer);
SELECT governance.govern('credential', 'shop.credential', 'account', ARRAY['sign_in'], buyer_key => 'buyer');
SELECT governance.classify('shop.credential', '{"none": ["account", "changed_at", "restricted_since", "active_until"], "identity": ["buyer", "hash"]}');
GRANT SELECT (account, hash, changed_at) ON shop.credential TO ${prefix}_sign_in;
SELECT governance.may_add('shop.credential', ARRAY['sign_in']);
GRANT UPDATE (hash, changed_at) ON shop.credential TO ${prefix}_sign_in;

-- Who works here, until they leave; the deadline is set when they do.
CREATE TABLE shop.staff_account (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    name text NOT NULL,
    roles text NOT NULL CHECK (roles ~ '^((support|sales|community|recruiter|dpo|auditor|admin)( (?!$)|$))*$'),
    hash text CHECK (hash ~ '^\$argon2id\$'), -- null until the invitation is taken up
    changed_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.staff_account (lower(email));
SELECT governance.govern('staff_account', 'shop.staff_account', 'id', ARRAY['accountability', 'sign_in']);
SELECT governance.classify('shop.staff_account', '{
    "none": ["id", "changed_at", "restricted_since", "active_until"], "identity": ["email", "name", "hash"], "professional_life": ["roles"]}');
GRANT SELECT (id, email, name, roles) ON shop.staff_account TO ${prefix}_accountability;
SELECT governance.may_add('shop.staff_account', ARRAY['accountability']);
GRANT UPDATE (name, roles, active_until) ON shop.staff_account TO ${prefix}_accountability;
GRANT SELECT (id, email, roles, hash, changed_at), UPDATE (hash, changed_at) ON shop.staff_account TO ${prefix}_sign_in;
