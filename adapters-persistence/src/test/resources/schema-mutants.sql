-- One change a line, a number before it: the PostgreSQL that first understands it. SchemaMutants fills in by chance:
-- {table} any plain table · {kept} a governed one, {column} a column of it, {deadline} its end · {live} a live one · {policy} a policy and its table
-- {json} and {key}: a json column and its table · {schema} · {purpose} · {reader} a purpose with grants · {login} · {name} a new one · {type}

--- what nobody classified
ALTER TABLE {table} ADD {name} {type}
ALTER TABLE {kept} ADD {name} {type}
ALTER TABLE {table} ADD {name} text; COMMENT ON COLUMN {table}.{name} IS 'harmless'
ALTER TABLE {table} ADD {name} text[]; COMMENT ON COLUMN {table}.{name} IS 'none'
ALTER TABLE {table} ADD {name} json; COMMENT ON COLUMN {table}.{name} IS '{"text": "none"}'
ALTER TABLE {table} ADD {name} jsonb; COMMENT ON COLUMN {table}.{name} IS '{"text": "none"}'
ALTER TABLE archive.orders ADD {name} text; COMMENT ON COLUMN archive.orders.{name} IS 'identity'
ALTER TABLE {kept} RENAME {column} TO {name}; COMMENT ON COLUMN {kept}.{name} IS NULL
COMMENT ON COLUMN {kept}.{column} IS NULL
COMMENT ON COLUMN {kept}.{column} IS 'secret'
CREATE TABLE {schema}.{name} (id {type})
CREATE TABLE {schema}.{name} (id uuid PRIMARY KEY, who text); COMMENT ON COLUMN {schema}.{name}.id IS 'none'
CREATE TABLE {schema}.{name} (who text); COMMENT ON COLUMN {schema}.{name}.who IS 'identity'
CREATE TABLE {schema}.{name} AS SELECT {column} AS id FROM {kept}
CREATE TABLE shop.{name} (who jsonb); COMMENT ON COLUMN shop.{name}.who IS '{"who": "identity"}'; ALTER TABLE shop.{name} ADD CONSTRAINT who_keys CHECK (governance.has_only_keys(who, '{who}'))
CREATE TABLE technical.{name} (id text PRIMARY KEY); COMMENT ON COLUMN technical.{name}.id IS 'none'
CREATE TABLE shop.{name} () INHERITS ({live})
ALTER TABLE shop.page_view ADD {name} {type}
CREATE VIEW {schema}.{name} WITH (security_invoker) AS SELECT {column} AS id FROM {kept}
DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE {json} DROP CONSTRAINT {key}_keys, ADD CONSTRAINT {key}_keys CHECK (governance.has_only_keys({key}, %L))', array_agg(k ORDER BY k) || '{name}'::text) FROM jsonb_object_keys(col_description('{json}'::regclass, (SELECT attnum FROM pg_attribute WHERE attrelid = '{json}'::regclass AND attname = '{key}'))::jsonb) k); END $$
COMMENT ON COLUMN {json}.{key} IS '{"{name}": "identity"}'
COMMENT ON COLUMN catalog.product.maker IS 'identity'
COMMENT ON COLUMN shop.invoice_series.series IS 'economic'

--- what opens a wall
ALTER TABLE {json} DROP CONSTRAINT {key}_keys
ALTER TABLE {json} DROP CONSTRAINT {key}_keys, ADD CONSTRAINT {key}_keys CHECK (true)
ALTER TABLE {json} DROP CONSTRAINT {key}_keys, ADD CONSTRAINT {key}_keys CHECK (governance.has_only_keys({key}, '{sku,nickname}'))
18 ALTER TABLE {json} DROP CONSTRAINT {key}_keys, ADD CONSTRAINT {key}_keys CHECK (governance.has_only_keys({key}, '{sku}')) NOT ENFORCED
COMMENT ON COLUMN {json}.{key} IS 'none'
CREATE SCHEMA annex
ALTER TABLE {kept} DISABLE ROW LEVEL SECURITY
ALTER TABLE {kept} NO FORCE ROW LEVEL SECURITY
ALTER TABLE shop.page_view DISABLE ROW LEVEL SECURITY
ALTER TABLE shop.page_view NO FORCE ROW LEVEL SECURITY
ALTER TABLE shop.page_view ALTER active_until DROP NOT NULL
ALTER TABLE {kept} ALTER {deadline} DROP NOT NULL
ALTER TABLE {kept} ALTER {deadline} SET DEFAULT 'infinity'
ALTER TABLE {kept} RESET (autovacuum_vacuum_threshold)
ALTER TABLE {kept} SET UNLOGGED
ALTER TABLE {live} DROP COLUMN restricted_since CASCADE
ALTER TABLE shop.orders DROP CONSTRAINT orders_check
DO $$ BEGIN EXECUTE (SELECT 'DROP INDEX ' || i.indexrelid::regclass FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indrelid = '{kept}'::regclass AND a.attname = '{deadline}'); END $$
COMMENT ON TABLE {kept} IS NULL
COMMENT ON TABLE {kept} IS 'order line'
DELETE FROM governance.record_table WHERE live = '{live}'::regclass
UPDATE governance.record_table SET kind = kind || '_copy' WHERE live = '{live}'::regclass
UPDATE governance.record_table SET archive_fields = archive_fields[2:] WHERE kind = 'order'
DROP POLICY {policy}
ALTER POLICY {policy} TO PUBLIC
ALTER POLICY {policy} TO {purpose}, ${prefix}_satisfaction_calls
ALTER POLICY active ON shop.order_contact USING (true)
ALTER POLICY active ON shop.order_contact USING (active_until >= (SELECT at FROM governance.present) AND restricted_since IS NULL)
ALTER POLICY active_or_archive ON shop.invoice WITH CHECK (true)
ALTER POLICY evidence ON shop.orders USING (archive_until > (SELECT at FROM governance.present))
ALTER POLICY cut ON governance.ledger_entry WITH CHECK (true)
CREATE POLICY backdoor ON {kept} TO {purpose} USING (true)
CREATE POLICY witness_all ON governance.ledger_entry FOR UPDATE TO PUBLIC USING (true)
GRANT SELECT ON {kept} TO PUBLIC
GRANT SELECT ({column}) ON {kept} TO PUBLIC
GRANT SELECT ({column}) ON {kept} TO ${prefix}_satisfaction_calls
GRANT UPDATE ({column}) ON {kept} TO ${prefix}_satisfaction_calls
GRANT SELECT (phone) ON shop.order_contact TO ${prefix}_order_fulfilment
GRANT TRUNCATE ON {kept} TO {reader}
GRANT SELECT ({column}) ON {kept} TO {login}
GRANT INSERT ON {kept} TO {login}
GRANT SELECT ON catalog.product TO {reader} WITH GRANT OPTION
GRANT UPDATE (fixed_at) ON governance.clock TO {reader}
GRANT UPDATE (fixed_at) ON governance.clock TO ${prefix}_shop
REVOKE SELECT (state) ON shop.orders FROM {reader}
GRANT EXECUTE ON FUNCTION governance.is_kept(text, uuid) TO PUBLIC
GRANT EXECUTE ON FUNCTION governance.is_kept(text, uuid) TO {purpose}, ${prefix}_sign_in
GRANT CREATE ON SCHEMA {schema} TO {reader}
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT ON TABLES TO {reader}
ALTER ROLE {login} BYPASSRLS
ALTER ROLE {login} SUPERUSER
ALTER ROLE {login} INHERIT
ALTER ROLE {login} CREATEROLE
ALTER ROLE {login} SET row_security = off
ALTER ROLE {purpose} BYPASSRLS
ALTER ROLE {purpose} LOGIN
ALTER ROLE ${prefix}_keeper LOGIN
16 GRANT {purpose} TO {login} WITH INHERIT TRUE
GRANT ${prefix}_retention TO ${prefix}_shop
GRANT ${prefix}_keeper TO {login}
GRANT ${prefix}_rights TO {reader}
GRANT pg_read_all_data TO {login}
REVOKE {purpose} FROM ${prefix}_shop, ${prefix}_technician GRANTED BY ${prefix}_owner
CREATE ROLE ${prefix}_helper LOGIN
ALTER TABLE {table} OWNER TO {purpose}
ALTER TABLE {table} OWNER TO ${prefix}_keeper
CREATE VIEW shop.everything AS SELECT {column} AS id FROM {kept}; COMMENT ON COLUMN shop.everything.id IS 'none'
CREATE VIEW shop.everything WITH (security_invoker = false) AS SELECT 1 AS id; COMMENT ON COLUMN shop.everything.id IS 'none'
CREATE MATERIALIZED VIEW shop.everything AS SELECT {column} AS id FROM {kept}; COMMENT ON COLUMN shop.everything.id IS 'none'
CREATE FUNCTION {schema}.peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'; REVOKE ALL ON FUNCTION {schema}.peek() FROM PUBLIC
CREATE FUNCTION {schema}.open_to_all() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'
ALTER FUNCTION governance.is_kept(text, uuid) RESET search_path
ALTER FUNCTION governance.seal_ledger() OWNER TO {superuser}
ALTER FUNCTION governance.has_only_keys(jsonb, text[]) LEAKPROOF
CREATE OR REPLACE FUNCTION governance.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT timestamptz ''2020-01-01'''
CREATE OR REPLACE VIEW governance.present AS SELECT timestamptz '2020-01-01' AS at
CREATE FUNCTION shop.copied() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; REVOKE ALL ON FUNCTION shop.copied() FROM PUBLIC; CREATE TRIGGER copied AFTER INSERT ON {kept} FOR EACH ROW EXECUTE FUNCTION shop.copied()
CREATE RULE quiet AS ON INSERT TO {kept} DO INSTEAD NOTHING
ALTER TABLE shop.parcel ADD CONSTRAINT of_order FOREIGN KEY (order_id) REFERENCES shop.orders
CREATE PUBLICATION all_of_it FOR TABLE {kept}
CREATE UNIQUE INDEX ON shop.order_contact (email)
CREATE UNIQUE INDEX ON shop.order_contact (lower(email))
ALTER TABLE governance.ledger_entry ADD UNIQUE (actor)
SELECT governance.begin_month('page_view', '2031-01-15 12:00+00'); GRANT SELECT ON shop.page_view_2031_01 TO {reader}
CREATE TABLE shop.page_view_2031_02 PARTITION OF shop.page_view FOR VALUES FROM ('2031-02-01') TO ('2031-03-01')
ALTER FUNCTION governance.drop_ended_months(text) OWNER TO ${prefix}_keeper
