-- What SchemaAudit asks: under each heading a query for what breaks the rule that the heading says. No row: the rule holds.
-- ${prefix} begins the name of every role. What the catalogue has only since a later PostgreSQL than 15 is read through to_jsonb.

CREATE TEMP VIEW relation AS SELECT c.*, c.oid::regclass::text AS name, n.nspname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'extensions')
        AND c.oid::regclass::text <> 'technical.flyway_schema_history'
        -- The monthly parts of a governed table and their indexes: reached through it alone, as a rule below says.
        AND NOT (c.relispartition AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) a JOIN governance.record_table t ON t.live = a.relid
            UNION ALL SELECT FROM pg_index i, pg_partition_ancestors(i.indrelid) a JOIN governance.record_table t ON t.live = a.relid WHERE i.indexrelid = c.oid));
CREATE TEMP VIEW part AS SELECT c.*, t.live FROM governance.record_table t JOIN pg_inherits i ON i.inhparent = t.live JOIN pg_class c ON c.oid = i.inhrelid;
CREATE TEMP VIEW field AS SELECT r.name AS relation, r.nspname, a.attrelid, a.attname, a.attnum, a.atttypid, a.attnotnull, a.atthasdef, a.attacl,
        format_type(a.atttypid, a.atttypmod) AS type, col_description(a.attrelid, a.attnum) AS category
    FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f');
-- The kinds' tables, live and archived, each with the column that ends its rows.
CREATE TEMP VIEW governed AS
    SELECT kind, live::oid AS oid, live::text AS name, 'active_until' AS deadline, key, archived IS NOT NULL AS is_archived FROM governance.record_table
    UNION ALL SELECT kind, archived::oid, archived::text, 'archive_until', key, false FROM governance.record_table WHERE archived IS NOT NULL;
CREATE TEMP VIEW login AS SELECT *, substr(rolname, length('${prefix}') + 1) AS short FROM pg_roles WHERE rolname ^@ '${prefix}' AND rolcanlogin;
CREATE TEMP VIEW purpose AS SELECT * FROM pg_roles WHERE rolname ^@ '${prefix}' AND NOT rolcanlogin AND rolname <> '${prefix}keeper';

--- every column has a data category
SELECT relation || '.' || attname FROM field WHERE type NOT IN ('json', 'jsonb')
    AND category IN ('identity', 'personal_life', 'professional_life', 'economic', 'location', 'internet', 'none') IS NOT TRUE;

--- every key of a json column has a data category
SELECT relation || '.' || attname FROM field WHERE type IN ('json', 'jsonb') AND (category ~ '^\{' IS NOT TRUE OR CASE WHEN category ~ '^\{' THEN EXISTS (
    SELECT FROM jsonb_each_text(category::jsonb) WHERE value NOT IN ('identity', 'personal_life', 'professional_life', 'economic', 'location', 'internet', 'none')) END);

--- a json column admits its classified keys and no others
SELECT f.relation || '.' || f.attname FROM field f
    LEFT JOIN pg_constraint c ON c.conrelid = f.attrelid AND c.conname = f.attname || '_keys' AND c.contype = 'c' AND c.convalidated AND coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true)
    WHERE f.type IN ('json', 'jsonb') AND CASE WHEN category ~ '^\{' THEN pg_get_constraintdef(c.oid) IS DISTINCT FROM
        format('CHECK (governance.has_only_keys(%I, %L::text[]))', f.attname, (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(category::jsonb) k)) END;

--- no column hides parts that cannot be classified
SELECT f.relation || '.' || f.attname || ' ' || f.type FROM field f JOIN pg_type t ON t.oid = f.atttypid
    WHERE (t.typtype <> 'b' OR t.typelem <> 0 OR f.type IN ('json', 'xml')) AND f.type <> 'name'
        AND f.relation || '.' || f.attname <> 'governance.record_table.archive_fields';

--- a table with a personal column is governed; those of libraries end by a column of their own
SELECT DISTINCT f.relation FROM field f WHERE f.type <> 'json' AND (f.category NOT IN ('none') AND f.category !~ '^\{' OR f.category ~ ': *"(?!none")')
    AND NOT EXISTS (SELECT FROM governed g WHERE g.oid = f.attrelid)
    AND f.relation NOT IN ('technical.rate_limit');

--- every table of a library is known, and has an index on what ends its rows
SELECT r.name FROM relation r
    LEFT JOIN (VALUES ('technical.scheduled_tasks', 'execution_time'), ('technical.outbox_attempt', 'active_until'), ('technical.idempotency_key', 'active_until'), ('technical.rate_limit', 'expires_at'),
            ('technical.spring_session', 'expiry_time'), ('technical.spring_session_attributes', 'session_primary_id'), ('technical.oauth2_authorization', 'active_until'))
        AS known (name, deadline) ON known.name = r.name
    WHERE r.nspname = 'technical' AND r.relkind NOT IN ('i', 'S') AND NOT EXISTS (
        SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = r.oid AND i.indisvalid AND i.indpred IS NULL AND a.attname = known.deadline);

--- what is governed is a lasting table, plain or in monthly parts
SELECT g.name FROM governed g JOIN relation r ON r.oid = g.oid WHERE r.relkind NOT IN ('r', 'p') OR r.relpersistence <> 'p' OR r.relhasrules OR r.relispartition
    OR r.relkind <> 'p' AND EXISTS (SELECT FROM pg_inherits i WHERE g.oid IN (i.inhparent, i.inhrelid))
    OR r.relkind = 'p' AND (g.deadline <> 'active_until' OR g.is_archived OR EXISTS (SELECT FROM pg_inherits i WHERE g.oid = i.inhrelid));

--- a monthly part is reached through its table alone
SELECT p.oid::regclass::text FROM part p WHERE p.relkind <> 'r' OR p.relpersistence <> 'p' OR p.relhasrules OR NOT p.relispartition OR p.relacl IS NOT NULL
    OR p.relname !~ '_[0-9]{4}_[0-9]{2}$' OR p.relowner <> (SELECT c.relowner FROM pg_class c WHERE c.oid = p.live)
    OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = p.oid AND a.attacl IS NOT NULL)
    OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = p.oid AND NOT t.tgisinternal)
    OR NOT coalesce(p.reloptions, '{}') @> ARRAY['autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=2000'];

--- row security is enabled and forced
SELECT g.name FROM governed g JOIN pg_class c ON c.oid = g.oid WHERE NOT c.relrowsecurity OR NOT c.relforcerowsecurity;

--- a governed table says its kind
SELECT g.name FROM governed g WHERE obj_description(g.oid, 'pg_class') IS DISTINCT FROM g.kind;

--- a deadline is always there, and nobody chooses it but the domain
SELECT g.name || '.' || d FROM governed g CROSS JOIN LATERAL unnest(CASE WHEN g.is_archived THEN ARRAY['active_until', 'archive_until'] ELSE ARRAY[g.deadline] END) d
    WHERE NOT EXISTS (SELECT FROM field f WHERE f.attrelid = g.oid AND f.attname = d AND f.type = 'timestamp with time zone' AND f.attnotnull AND NOT f.atthasdef);

--- a live record can be restricted
SELECT g.name FROM governed g WHERE g.deadline = 'active_until' AND NOT EXISTS (
    SELECT FROM field f WHERE f.attrelid = g.oid AND f.attname = 'restricted_since' AND f.type = 'timestamp with time zone' AND NOT f.attnotnull AND NOT f.atthasdef);

--- the archive never ends before the active phase
SELECT g.name FROM governed g WHERE g.is_archived AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = g.oid AND c.convalidated AND coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true)
    AND pg_get_constraintdef(c.oid) = 'CHECK ((archive_until >= active_until))');

--- the sweep finds what is due by an index
SELECT g.name FROM governed g WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = g.oid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = g.oid AND i.indisvalid AND i.indpred IS NULL AND a.attname = g.deadline);

--- deleted bytes do not wait for a share of the table
SELECT g.name FROM governed g JOIN pg_class c ON c.oid = g.oid
    WHERE c.relkind <> 'p' AND NOT coalesce(c.reloptions, '{}') @> ARRAY['autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=2000'];

--- the archive has exactly its fields, and the live table has them too; so it has what a kind without an archive hands on at its end
SELECT coalesce(t.archived, t.live) || '.' || coalesce(a.attname, f.name) FROM governance.record_table t
    CROSS JOIN LATERAL unnest(t.archive_fields) f (name)
    FULL JOIN (SELECT t2.kind, a.* FROM governance.record_table t2 JOIN field a ON a.attrelid = t2.archived) a ON a.kind = t.kind AND a.attname = f.name
    WHERE f.name IS NULL OR a.attname IS NULL
        AND (t.archived IS NOT NULL OR t.kind <> 'marketing_objection' OR NOT EXISTS (SELECT FROM field l WHERE l.attrelid = t.live AND l.attname = f.name))
UNION ALL SELECT t.live || '.' || a.attname FROM governance.record_table t JOIN field a ON a.attrelid = t.archived
    WHERE NOT EXISTS (SELECT FROM field l WHERE l.attrelid = t.live AND l.attname = a.attname AND l.type = a.type AND l.category = a.category);

--- the keys of a kind are columns of its tables, and its own key is unique
SELECT g.name || '.' || k FROM governed g JOIN governance.record_table t USING (kind) CROSS JOIN LATERAL unnest(ARRAY[t.key, t.order_key, t.buyer_key]) k
    WHERE k IS NOT NULL AND NOT EXISTS (SELECT FROM field f WHERE f.attrelid = g.oid AND f.attname = k AND f.attnotnull)
UNION ALL SELECT g.name || '.' || g.key FROM governed g WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = g.oid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = g.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND a.attname = g.key
        -- of monthly parts the time is in every unique key
        AND (i.indnkeyatts = 1 OR i.indnkeyatts = 2 AND EXISTS (SELECT FROM pg_partitioned_table m WHERE m.partrelid = g.oid AND m.partnatts = 1 AND m.partattrs[0] = i.indkey[1])));

--- no foreign key tells of a hidden row
SELECT c.conrelid::regclass || ' ' || c.conname FROM pg_constraint c JOIN governed g ON g.oid IN (c.conrelid, c.confrelid) WHERE c.contype = 'f';

--- no unique key tells that a person is hidden: it is made of what names nobody
SELECT DISTINCT f.relation || '.' || f.attname FROM field f JOIN governed g ON g.oid = f.attrelid
    JOIN pg_index i ON i.indrelid = g.oid AND i.indisunique AND (f.attnum = ANY (i.indkey) OR 0 = ANY (i.indkey))
    WHERE f.category IS DISTINCT FROM 'none';

--- no trigger copies what is governed
SELECT t.tgrelid::regclass || ' ' || t.tgname FROM pg_trigger t JOIN relation r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL SELECT evtname FROM pg_event_trigger;

--- nothing is published past the policies
SELECT pubname FROM pg_publication;

--- a view asks as who asks; nothing keeps a copy of its own
SELECT name FROM relation WHERE relkind IN ('m', 'f') OR relkind = 'p' AND oid NOT IN (SELECT g.oid FROM governed g) OR relkind = 'v' AND name <> 'governance.present' AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'];

--- the clock is the one that the policies read
SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.oid = 'governance.now'::regproc
    AND regexp_replace(p.prosrc, '\s+', ' ', 'g') <> ' SELECT at FROM governance.present '
UNION ALL SELECT viewname FROM pg_views WHERE schemaname = 'governance' AND viewname = 'present'
    AND replace(regexp_replace(definition, '\s+', ' ', 'g'), 'clock.', '') <> ' SELECT COALESCE(fixed_at, transaction_timestamp()) AS at FROM governance.clock;';

--- what acts past one purpose belongs to the keeper and finds only what it names
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'extensions') AND p.prosecdef
        AND (p.proowner::regrole::text <> CASE WHEN p.oid::regprocedure::text IN ('governance.begin_month(text,timestamp with time zone)', 'governance.drop_ended_months(text)')
                THEN '${prefix}owner' ELSE '${prefix}keeper' END -- only who owns a table makes and drops its parts
            OR p.proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog'] OR p.proleakproof);

--- everybody may call only what reads nothing, and the clock
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'extensions') AND (p.proleakproof
        OR p.proname NOT IN ('now', 'has_only_keys', 'fold', 'name_words') AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) WHERE grantee = 0)));

--- no role of the shop is more than it must be
SELECT rolname FROM pg_roles WHERE rolname ^@ '${prefix}' AND (rolsuper OR rolbypassrls OR rolreplication OR rolcreatedb OR rolinherit
    OR rolcreaterole AND rolname <> '${prefix}owner' OR rolconfig IS NOT NULL OR rolcanlogin AND substr(rolname, length('${prefix}') + 1) NOT IN ('owner', 'shop', 'sweeper', 'technician', 'timekeeper'));

--- each login may take the roles of its purposes and no others, and inherits none
SELECT m.roleid::regrole || ' to ' || m.member::regrole FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
    WHERE (r.rolname ^@ '${prefix}' OR l.rolname ^@ '${prefix}') AND (coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, false) OR l.rolname <> '${prefix}owner' AND (m.admin_option
        OR r.rolname !~ '^${prefix}' OR l.rolname IS DISTINCT FROM '${prefix}' || CASE substr(r.rolname, length('${prefix}') + 1) WHEN 'retention' THEN 'sweeper' WHEN 'technical' THEN 'technician'
            WHEN 'keeper' THEN 'owner' WHEN 'shop' THEN NULL WHEN 'sweeper' THEN NULL WHEN 'technician' THEN NULL WHEN 'timekeeper' THEN NULL WHEN 'owner' THEN NULL
            ELSE 'shop' END));

--- every purpose has a login that may take it
SELECT p.rolname FROM purpose p WHERE NOT EXISTS (SELECT FROM pg_auth_members m JOIN login l ON l.oid = m.member WHERE m.roleid = p.oid AND coalesce((to_jsonb(m) ->> 'set_option')::boolean, true) AND l.short <> 'owner');

--- purposes and logins own nothing, the keeper only functions
SELECT d.classid::regclass || ' ' || d.objid || ' of ' || r.rolname FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
    WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o' AND r.rolname ^@ '${prefix}' AND r.rolname <> '${prefix}owner'
        AND NOT (r.rolname = '${prefix}keeper' AND d.classid = 'pg_proc'::regclass)
UNION ALL SELECT name FROM relation WHERE relowner::regrole::text <> '${prefix}owner' AND relkind <> 'i';

--- without a purpose the shop reaches only the catalogue
SELECT r.name || ' to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'everybody') FROM relation r, aclexplode(r.relacl) a LEFT JOIN login l ON l.oid = a.grantee
    WHERE (l.oid IS NOT NULL OR a.grantee = 0) AND a.grantee <> r.relowner AND (coalesce(l.short, ''), r.nspname, a.privilege_type) NOT IN (
        ('shop', 'catalog', 'SELECT'), ('shop', 'catalog', 'INSERT'), ('shop', 'catalog', 'UPDATE'),
        ('technician', 'technical', 'SELECT'), ('technician', 'technical', 'INSERT'), ('technician', 'technical', 'UPDATE'), ('technician', 'technical', 'DELETE'))
        AND NOT (r.name IN ('governance.record_table', 'governance.present') AND a.privilege_type = 'SELECT') AND NOT (r.name IN ('catalog.campaign', 'catalog.category') AND l.short = 'shop' AND a.privilege_type = 'DELETE')
        AND NOT (r.name = 'governance.clock' AND l.short = 'timekeeper' AND a.privilege_type = 'SELECT')
UNION ALL SELECT f.relation || '.' || f.attname FROM field f, aclexplode(f.attacl) a LEFT JOIN login l ON l.oid = a.grantee
    WHERE (l.oid IS NOT NULL OR a.grantee = 0) AND NOT (f.relation = 'governance.clock' AND l.short = 'timekeeper');

--- nobody may hand on what was granted
SELECT r.name FROM relation r, aclexplode(r.relacl) a WHERE a.is_grantable AND a.grantee <> r.relowner
UNION ALL SELECT f.relation || '.' || f.attname FROM field f, aclexplode(f.attacl) a WHERE a.is_grantable
UNION ALL SELECT defaclobjtype::text FROM pg_default_acl;

--- nobody makes objects but the owner (and the keeper's functions)
SELECT n.nspname || ' by ' || a.grantee::regrole FROM pg_namespace n, aclexplode(n.nspacl) a WHERE a.privilege_type = 'CREATE' AND n.nspname !~ '^pg_'
    AND a.grantee <> n.nspowner AND NOT (n.nspname = 'governance' AND a.grantee = '${prefix}keeper'::regrole)
UNION ALL SELECT n.nspname FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN
    ('information_schema', 'public', 'extensions', 'governance', 'catalog', 'shop', 'archive', 'technical');
