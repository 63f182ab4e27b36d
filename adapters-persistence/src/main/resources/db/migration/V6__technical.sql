-- Tables of libraries: opaque ids only, swept by the technician's login.

-- db-scheduler's own table; a one-time task is an outbox entry, its payload the identifier of the subject.
CREATE TABLE technical.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON technical.scheduled_tasks (execution_time);
CREATE INDEX ON technical.scheduled_tasks (last_heartbeat);

-- Every attempt to dispatch an outbox entry: what, when, how it ended; no payload.
CREATE TABLE technical.outbox_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message text NOT NULL,
    subject uuid NOT NULL,
    at timestamptz NOT NULL,
    succeeded boolean NOT NULL,
    failure text CHECK (failure ~ '^[A-Za-z0-9_$.]{1,200}$'), -- the exception's class, never its message
    active_until timestamptz NOT NULL
);
CREATE INDEX ON technical.outbox_attempt (active_until);
CREATE INDEX ON technical.outbox_attempt (subject);

-- bucket4j's table.
CREATE TABLE technical.rate_limit (
    id text PRIMARY KEY CHECK (id ~ '^[a-z-]+:[0-9a-f]{32}$'), -- keyed hash of an address
    state bytea,
    expires_at bigint
);
CREATE INDEX ON technical.rate_limit (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA technical TO ${prefix}_technician, ${prefix}_technical;
DO $$
DECLARE
    role name;
BEGIN
    FOR role IN SELECT governance.purpose_roles() LOOP
        EXECUTE format('GRANT INSERT (task_name, task_instance, execution_time, picked, version) ON technical.scheduled_tasks TO %I', role);
    END LOOP;
    IF to_regclass('technical.flyway_schema_history') IS NOT NULL THEN -- else the history stands in another schema
        REVOKE ALL ON technical.flyway_schema_history FROM ${prefix}_technician, ${prefix}_technical;
    END IF;
END $$;
SELECT governance.classify('technical.scheduled_tasks', '{"none": ["task_name", "task_instance", "task_data", "execution_time", "picked", "picked_by", "last_success", "last_failure", "consecutive_failures", "last_heartbeat", "version", "priority"]}');
SELECT governance.classify('technical.outbox_attempt', '{"none": ["id", "message", "subject", "at", "succeeded", "failure", "active_until"]}');
SELECT governance.classify('technical.rate_limit', '{"none": ["state", "expires_at"], "internet": ["id"]}');
