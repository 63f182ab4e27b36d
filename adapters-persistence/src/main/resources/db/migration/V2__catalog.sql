-- What the shop offers. No personal data: the shop's login reads and writes it without a purpose, purposes read it.

CREATE FUNCTION catalog.fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, extensions AS $$
    SELECT lower(unaccent('unaccent', replace(replace($1, 'œ', 'oe'), 'Œ', 'oe')))
$$;

CREATE TABLE catalog.category (
    slug text PRIMARY KEY,
    position integer NOT NULL,
    name_fr text NOT NULL, name_en text NOT NULL,
    intro_fr text NOT NULL, intro_en text NOT NULL
);

CREATE TABLE catalog.picture (
    name text PRIMARY KEY,
    svg text NOT NULL
);

CREATE TABLE catalog.product (
    slug text PRIMARY KEY,
    category text NOT NULL REFERENCES catalog.category,
    picture text NOT NULL REFERENCES catalog.picture,
    name_fr text NOT NULL, name_en text NOT NULL,
    summary_fr text NOT NULL, summary_en text NOT NULL,
    description_fr text NOT NULL, description_en text NOT NULL,
    vat text NOT NULL CHECK (vat IN ('STANDARD', 'INTERMEDIATE', 'REDUCED', 'PRESS')),
    maker text NOT NULL, -- maker or responsible person in the Union (Reg. (EU) 2023/988, art. 19)
    warning_fr text, warning_en text,
    withdrawal text NOT NULL CHECK (withdrawal IN ('NORMAL', 'EXCLUDED_PERISHABLE', 'EXCLUDED_SEALED')),
    listed_at timestamptz NOT NULL DEFAULT governance.now(),
    search text NOT NULL GENERATED ALWAYS AS (catalog.fold(name_fr || ' ' || name_en || ' ' || summary_fr || ' ' || summary_en)) STORED
);
CREATE INDEX ON catalog.product (category);
CREATE INDEX ON catalog.product USING gin (search extensions.gin_trgm_ops);

CREATE TABLE catalog.variant (
    sku text PRIMARY KEY,
    product text NOT NULL REFERENCES catalog.product,
    position integer NOT NULL,
    label_fr text NOT NULL, label_en text NOT NULL,
    weight_grams integer NOT NULL CHECK (weight_grams >= 0),
    price_cents bigint NOT NULL CHECK (price_cents >= 0) -- with tax: for consumers it is the master
);
CREATE INDEX ON catalog.variant (product);

-- Every price that a variant ever had, from the first day: a reduction must name the lowest of the 30 days before it.
CREATE TABLE catalog.price_interval (
    sku text NOT NULL REFERENCES catalog.variant,
    price_cents bigint NOT NULL CHECK (price_cents >= 0),
    valid_from timestamptz NOT NULL,
    valid_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (sku, valid_from),
    CHECK (valid_from < valid_until)
);

CREATE TABLE catalog.stock (
    sku text PRIMARY KEY REFERENCES catalog.variant,
    on_hand integer NOT NULL CHECK (on_hand >= 0),
    reserved integer NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND on_hand)
) WITH (fillfactor = 50); -- changed at every sale: leave room for updates in place

CREATE TABLE catalog.vat_rate (
    category text NOT NULL,
    country text NOT NULL DEFAULT 'FR',
    valid_from date NOT NULL,
    basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
    PRIMARY KEY (country, category, valid_from)
);
INSERT INTO catalog.vat_rate (category, valid_from, basis_points) VALUES
    ('STANDARD', '2014-01-01', 2000), ('INTERMEDIATE', '2014-01-01', 1000),
    ('REDUCED', '2014-01-01', 550), ('PRESS', '2014-01-01', 210);

CREATE TABLE catalog.shipping_method (
    code text PRIMARY KEY,
    position integer NOT NULL,
    name_fr text NOT NULL, name_en text NOT NULL,
    delay_fr text NOT NULL, delay_en text NOT NULL,
    price_cents bigint NOT NULL CHECK (price_cents >= 0),
    free_from_cents bigint,
    max_days integer NOT NULL CHECK (max_days BETWEEN 1 AND 30)
);

-- General terms of sale, by version; the version that a buyer accepted is kept as long as the contract.
CREATE TABLE catalog.terms (
    version text NOT NULL,
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    in_force_from timestamptz NOT NULL,
    title text NOT NULL,
    body text NOT NULL, -- paragraphs; a line that begins with « ## » is a heading
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of title, line feed, body
    PRIMARY KEY (version, language)
);

-- Who sells: frozen into every invoice.
CREATE TABLE catalog.legal_entity (
    code text PRIMARY KEY,
    mentions jsonb NOT NULL
);

DO $$
DECLARE
    role name;
BEGIN
    FOR role IN SELECT governance.purpose_roles() LOOP
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA catalog TO %I', role);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA catalog TO ${prefix}_shop;
GRANT UPDATE (on_hand, reserved) ON catalog.stock TO ${prefix}_order_management, ${prefix}_payment_and_invoicing;

-- What was sold in all, by article: what remains of orders once nobody can be singled out (no order, no time).
CREATE TABLE catalog.sold_total (
    sku text PRIMARY KEY,
    pieces bigint NOT NULL,
    gross_cents bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON catalog.sold_total TO ${prefix}_retention, ${prefix}_rights;
GRANT SELECT ON catalog.sold_total TO ${prefix}_shop;

SELECT governance.classify('catalog.category', '{"none": ["slug", "position", "name_fr", "name_en", "intro_fr", "intro_en"]}');
SELECT governance.classify('catalog.picture', '{"none": ["name", "svg"]}');
SELECT governance.classify('catalog.product', '{"none": ["slug", "category", "picture", "name_fr", "name_en", "summary_fr", "summary_en", "description_fr", "description_en", "vat", "maker", "warning_fr", "warning_en", "withdrawal", "listed_at", "search"]}');
SELECT governance.classify('catalog.variant', '{"none": ["sku", "product", "position", "label_fr", "label_en", "weight_grams", "price_cents"]}');
SELECT governance.classify('catalog.price_interval', '{"none": ["sku", "price_cents", "valid_from", "valid_until"]}');
SELECT governance.classify('catalog.stock', '{"none": ["sku", "on_hand", "reserved"]}');
SELECT governance.classify('catalog.vat_rate', '{"none": ["category", "country", "valid_from", "basis_points"]}');
SELECT governance.classify('catalog.shipping_method', '{"none": ["code", "position", "name_fr", "name_en", "delay_fr", "delay_en", "price_cents", "free_from_cents", "max_days"]}');
SELECT governance.classify('catalog.terms', '{"none": ["version", "language", "in_force_from", "title", "body", "digest"]}');
SELECT governance.classify('catalog.legal_entity', '{"none": ["code", "mentions.name", "mentions.form", "mentions.capital", "mentions.street", "mentions.postcode", "mentions.city", "mentions.country", "mentions.siren", "mentions.register", "mentions.vat", "mentions.email", "mentions.phone"]}');
SELECT governance.classify('catalog.sold_total', '{"none": ["sku", "pieces", "gross_cents"]}');
