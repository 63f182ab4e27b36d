-- Tables of the libraries that sign people in: they call them by opaque ids only, and are swept by the technician's login.

-- Spring Session JDBC 4.1.
CREATE TABLE technical.spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL, -- milliseconds since 1970
    principal_name varchar(100) -- an account's or a member of staff's id
);
CREATE INDEX ON technical.spring_session (expiry_time);
CREATE INDEX ON technical.spring_session (principal_name);
CREATE TABLE technical.spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES technical.spring_session ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Spring Security's authorization server 7.1, and an end that it does not write itself: no grant lives longer, however often it is renewed.
CREATE TABLE technical.oauth2_authorization (
    id varchar(100) PRIMARY KEY,
    registered_client_id varchar(100) NOT NULL,
    principal_name varchar(200) NOT NULL,
    authorization_grant_type varchar(100) NOT NULL,
    authorized_scopes varchar(1000),
    attributes text,
    state varchar(500),
    authorization_code_value text,
    authorization_code_issued_at timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamptz,
    access_token_expires_at timestamptz,
    access_token_metadata text,
    access_token_type varchar(100),
    access_token_scopes varchar(1000),
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamptz,
    oidc_id_token_expires_at timestamptz,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamptz,
    refresh_token_expires_at timestamptz,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamptz,
    user_code_expires_at timestamptz,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamptz,
    device_code_expires_at timestamptz,
    device_code_metadata text,
    active_until timestamptz NOT NULL DEFAULT transaction_timestamp() + interval '30 days'
);
CREATE INDEX ON technical.oauth2_authorization (active_until);
CREATE INDEX ON technical.oauth2_authorization (principal_name);
CREATE INDEX ON technical.oauth2_authorization USING hash (state);
CREATE INDEX ON technical.oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX ON technical.oauth2_authorization USING hash (access_token_value);
CREATE INDEX ON technical.oauth2_authorization USING hash (refresh_token_value);

GRANT SELECT, INSERT, UPDATE, DELETE ON technical.spring_session, technical.spring_session_attributes, technical.oauth2_authorization
    TO ${prefix}_technician, ${prefix}_technical;
DO $$
DECLARE
    relation regclass;
BEGIN
    FOREACH relation IN ARRAY ARRAY['technical.spring_session', 'technical.spring_session_attributes', 'technical.oauth2_authorization']::regclass[] LOOP
        PERFORM governance.classify(relation, jsonb_build_object('none',
            (SELECT jsonb_agg(attname) FROM pg_attribute WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped)));
    END LOOP;
END $$;
