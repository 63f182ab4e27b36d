-- The walls: schemas, roles and the one clock.
-- Runs as the owner of the database, who needs CREATEROLE and no superuser right.

CREATE SCHEMA IF NOT EXISTS technical; -- libraries' tables: schedules, rate limits; opaque ids only
CREATE SCHEMA governance;              -- clock, holds, ledger, and the functions below
CREATE SCHEMA catalog;                 -- no personal data
CREATE SCHEMA shop;                    -- active records
CREATE SCHEMA archive;                 -- intermediate archive (archivage intermédiaire): only the fields that evidence needs
CREATE SCHEMA extensions;

CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA extensions;

-- Roles are global to a server: created once, shared by a database and its test clones.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY[
        -- one per purpose of the register
        'product_enquiry', 'audience_statistics', 'site_improvement', 'site_publishing', 'site_security',
        'online_account', 'account_support', 'account_contact', 'relationship_management', 'order_management',
        'payment_and_invoicing', 'order_fulfilment', 'customer_questions', 'product_conformity',
        'shop_management', 'site_and_email_requests', 'contract_follow_up', 'refunds_and_gestures',
        'account_assistance', 'customer_service_calls', 'customer_site_security', 'transaction_fraud',
        'satisfaction_calls', 'purchase_disputes', 'ambassador_contract', 'ambassador_selection',
        'ambassador_videos', 'test_products', 'ambassador_questions', 'newsletter_sending',
        'newsletter_statistics', 'information_messages', 'suppression_list', 'applications', 'interviews',
        'distributor_order_intake', 'distributor_order_tracking', 'supplier_disputes',
        -- one per purpose of the system
        'rights', 'retention', 'takeover', 'sign_in', 'accountability', 'technical',
        -- the owner of the functions that act past one purpose: nobody logs in as it
        'keeper'
    ] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', '${prefix}_' || wanted);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another database of this server made it
        END;
    END LOOP;
    FOREACH wanted IN ARRAY ARRAY['shop', 'sweeper', 'technician', 'timekeeper'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', '${prefix}_' || wanted);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END LOOP;
END $$;

-- The purposes, by role. Rights and retention are purposes too, but what they see is said apart in govern().
CREATE FUNCTION governance.purpose_roles() RETURNS SETOF name LANGUAGE sql STABLE AS $$
    SELECT rolname FROM pg_catalog.pg_roles
    WHERE rolname ^@ '${prefix}_' AND NOT rolcanlogin AND rolname <> '${prefix}_keeper'
$$;

-- The shop binds a purpose by SET LOCAL ROLE; retention belongs to the sweeper alone, technical to the technician.
DO $$
DECLARE
    purpose name;
BEGIN
    EXECUTE format('GRANT ${prefix}_keeper TO %I', current_user);
    FOR purpose IN SELECT governance.purpose_roles() LOOP
        EXECUTE format('GRANT %I TO %I', purpose, CASE purpose
            WHEN '${prefix}_retention' THEN '${prefix}_sweeper'
            WHEN '${prefix}_technical' THEN '${prefix}_technician'
            ELSE '${prefix}_shop' END);
        EXECUTE format('GRANT USAGE ON SCHEMA shop, archive, catalog, governance, technical, extensions TO %I', purpose);
    END LOOP;
    GRANT USAGE ON SCHEMA catalog, governance, extensions TO ${prefix}_shop;
    GRANT USAGE ON SCHEMA governance TO ${prefix}_sweeper;
    GRANT USAGE ON SCHEMA governance, technical TO ${prefix}_technician;
    GRANT USAGE ON SCHEMA governance TO ${prefix}_timekeeper;
    GRANT USAGE, CREATE ON SCHEMA governance TO ${prefix}_keeper;
    GRANT USAGE ON SCHEMA shop, archive TO ${prefix}_keeper;
END $$;

-- The one clock. No login of the shop can write it; fixed_at null means the time of the transaction.
CREATE TABLE governance.clock (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    fixed_at timestamptz
);
INSERT INTO governance.clock DEFAULT VALUES;
GRANT SELECT, UPDATE (fixed_at) ON governance.clock TO ${prefix}_timekeeper;

-- What it shows, to everybody. A view of the owner's and no function: the planner takes it into the statement that asks, which
-- halves what a policy costs; a function would be called anew by each. Not security_invoker: the clock itself stays out of reach.
CREATE VIEW governance.present AS SELECT coalesce(fixed_at, transaction_timestamp()) AS at FROM governance.clock;
GRANT SELECT ON governance.present TO PUBLIC;

-- The same for defaults and expressions, in which no query may stand.
CREATE FUNCTION governance.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT at FROM governance.present
$$;
