-- An identity provider may keep the passwords: what stands here then is by what it finds them.

ALTER TABLE shop.credential DROP CONSTRAINT credential_hash_check,
    ADD CONSTRAINT credential_hash_check CHECK (hash ~ '^(\$argon2id\$|elsewhere:)');

-- Whether an account is hidden because its owner may still take an erasure back: they are kept out meanwhile, and not forgotten.
CREATE FUNCTION governance.is_account_leaving(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM shop.account a, governance.present p
        WHERE a.id = account AND a.active_until > p.at AND governance.is_leaving(a.buyer))
$$;
REVOKE ALL ON FUNCTION governance.is_account_leaving(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.is_account_leaving(uuid) TO ${prefix}_sign_in;
ALTER FUNCTION governance.is_account_leaving(uuid) OWNER TO ${prefix}_keeper;
