-- Who is erased has no account any more, and opens none while they may still come back.

-- An erasure closes the account and ends by that what the account prolonged.
GRANT UPDATE (closed_at) ON shop.account TO ${prefix}_rights;

-- Whether a wish to be erased may still be taken back: what it hid comes back then, and an account beside it would be a second one.
CREATE FUNCTION governance.is_leaving(buyer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM governance.subject_request r, governance.present p
        WHERE r.person = buyer AND r.standing = 'GRACE' AND r.active_until > p.at)
$$;
GRANT SELECT (person, standing) ON governance.subject_request TO ${prefix}_keeper;
REVOKE ALL ON FUNCTION governance.is_leaving(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.is_leaving(uuid) TO ${prefix}_sign_in, ${prefix}_online_account;
ALTER FUNCTION governance.is_leaving(uuid) OWNER TO ${prefix}_keeper;

-- What somebody asked for follows them to another address, so that what is still open of it is found there.
GRANT SELECT (person), UPDATE (person) ON governance.subject_request TO ${prefix}_keeper;
SET LOCAL ROLE ${prefix}_keeper; -- whose functions they are
GRANT EXECUTE ON FUNCTION governance.relationship(uuid, uuid), governance.move_deadlines(text, uuid, text[], timestamptz[], timestamptz[]) TO ${prefix}_rights;
CREATE OR REPLACE FUNCTION governance.rename_buyer(former uuid, renamed uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    target record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(least(former, renamed)::text, 0));
    PERFORM pg_advisory_xact_lock(hashtextextended(greatest(former, renamed)::text, 0));
    FOR target IN
        SELECT t.live AS relation, t.buyer_key FROM governance.record_table t WHERE t.buyer_key IS NOT NULL
        UNION ALL SELECT t.archived, t.buyer_key FROM governance.record_table t WHERE t.buyer_key IS NOT NULL AND t.archived IS NOT NULL
        UNION ALL VALUES ('governance.subject_request'::regclass, 'person'::name)
    LOOP
        EXECUTE format('UPDATE %s SET %2$I = $2 WHERE %2$I = $1', target.relation, target.buyer_key) USING former, renamed;
    END LOOP;
END $$;
RESET ROLE;
