-- What staff may change of the catalogue and of the settings. No personal data: who changed something is not kept here.

-- A draft is seen by staff alone; what is withdrawn is neither shown nor sold, and its prices are kept.
ALTER TABLE catalog.product ADD COLUMN state text NOT NULL DEFAULT 'PUBLISHED' CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN'));
ALTER TABLE catalog.product ALTER COLUMN picture DROP NOT NULL;
ALTER TABLE catalog.product ADD CHECK (state = 'DRAFT' OR picture IS NOT NULL);

-- A picture is never changed: another one has another name, made from what it shows.
ALTER TABLE catalog.picture ALTER COLUMN svg DROP NOT NULL;
ALTER TABLE catalog.picture ADD COLUMN type text NOT NULL DEFAULT 'SVG' CHECK (type IN ('SVG', 'PNG', 'JPEG', 'WEBP'));
ALTER TABLE catalog.picture ADD COLUMN pixels bytea CHECK (octet_length(pixels) <= 262144);
ALTER TABLE catalog.picture ADD CHECK ((type = 'SVG') = (svg IS NOT NULL) AND (type = 'SVG') = (pixels IS NULL));

-- A way of delivery that is no longer offered stays, with what it was called.
ALTER TABLE catalog.shipping_method ADD COLUMN offered boolean NOT NULL DEFAULT true;

-- What somebody saw of a row, made from what it says: of two people who edit it the later one is told, whoever wrote meanwhile and however.
-- Publishing and withdrawing, and the order of categories, take nothing from who edits the words.
ALTER TABLE catalog.product ADD COLUMN version integer NOT NULL GENERATED ALWAYS AS
    (('x' || left(md5(category || E'\x1f' || coalesce(picture, '') || E'\x1f' || name_fr || E'\x1f' || name_en || E'\x1f' || summary_fr || E'\x1f' || summary_en || E'\x1f' || description_fr || E'\x1f' || description_en || E'\x1f' || vat || E'\x1f' || maker || E'\x1f' || coalesce(warning_fr, '') || E'\x1f' || coalesce(warning_en, '') || E'\x1f' || withdrawal), 7))::bit(28)::integer) STORED;
ALTER TABLE catalog.variant ADD COLUMN version integer NOT NULL GENERATED ALWAYS AS
    (('x' || left(md5(label_fr || E'\x1f' || label_en || E'\x1f' || weight_grams::text || E'\x1f' || price_cents::text), 7))::bit(28)::integer) STORED;
ALTER TABLE catalog.category ADD COLUMN version integer NOT NULL GENERATED ALWAYS AS
    (('x' || left(md5(name_fr || E'\x1f' || name_en || E'\x1f' || intro_fr || E'\x1f' || intro_en), 7))::bit(28)::integer) STORED;
ALTER TABLE catalog.shipping_method ADD COLUMN version integer NOT NULL GENERATED ALWAYS AS
    (('x' || left(md5(position::text || E'\x1f' || name_fr || E'\x1f' || name_en || E'\x1f' || delay_fr || E'\x1f' || delay_en || E'\x1f' || price_cents::text || E'\x1f' || coalesce(free_from_cents::text, '') || E'\x1f' || max_days::text || E'\x1f' || offered::text), 7))::bit(28)::integer) STORED;
ALTER TABLE catalog.legal_entity ADD COLUMN version integer NOT NULL GENERATED ALWAYS AS
    (('x' || left(md5(mentions::text), 7))::bit(28)::integer) STORED;

-- What staff did to the stock, and why. Sales are told by the orders.
CREATE TABLE catalog.stock_move (
    id uuid PRIMARY KEY, -- made with the form: sent twice, it counts once
    sku text NOT NULL REFERENCES catalog.variant,
    reason text NOT NULL CHECK (reason IN ('COUNTED', 'RECEIVED', 'RETURNED', 'DAMAGED', 'LOST', 'GIVEN')),
    pieces integer NOT NULL CHECK (pieces >= 0),
    on_hand integer NOT NULL CHECK (on_hand >= 0), -- afterwards
    moved_at timestamptz NOT NULL
);
CREATE INDEX ON catalog.stock_move (sku, moved_at);

-- Which products one act published or withdrew, so that it can be undone.
CREATE TABLE catalog.state_change (
    act uuid NOT NULL, -- made with the form
    product text NOT NULL REFERENCES catalog.product,
    former text NOT NULL CHECK (former IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    latter text NOT NULL CHECK (latter IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (act, product)
);

GRANT SELECT, INSERT ON catalog.stock_move, catalog.state_change TO ${prefix}_shop;
-- What a buyer accepted is never rewritten.
REVOKE UPDATE ON catalog.terms FROM ${prefix}_shop;
GRANT DELETE ON catalog.category TO ${prefix}_shop;

SELECT governance.classify('catalog.category', '{"none": ["version"]}');
SELECT governance.classify('catalog.picture', '{"none": ["type", "pixels"]}');
SELECT governance.classify('catalog.product', '{"none": ["version", "state"]}');
SELECT governance.classify('catalog.variant', '{"none": ["version"]}');
SELECT governance.classify('catalog.shipping_method', '{"none": ["version", "offered"]}');
SELECT governance.classify('catalog.legal_entity', '{"none": ["version"]}');
SELECT governance.classify('catalog.stock_move', '{"none": ["id", "sku", "reason", "pieces", "on_hand", "moved_at"]}');
SELECT governance.classify('catalog.state_change', '{"none": ["act", "product", "former", "latter", "changed_at"]}');
