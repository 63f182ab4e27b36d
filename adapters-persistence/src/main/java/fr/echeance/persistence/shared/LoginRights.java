package fr.echeance.persistence.shared;

import static org.jooq.impl.DSL.val;

import fr.echeance.domain.privacy.Purpose;

import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Walls hold nobody who may walk through them: the shop refuses to start when one of its logins may do more than take the roles of its
 * purposes, by a right of its own or by that of a role that it may take. What PostgreSQL knows from 16 on, that one grant inherits or may not
 * be taken, it answers itself in {@code pg_has_role}, so that the question is one for all releases.
 */
@Component
final class LoginRights implements SmartInitializingSingleton {
    private final DSLContext db;
    private final DatabaseSettings settings;

    LoginRights(DSLContext db, DatabaseSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** The migrations have run by then. */
    @Override
    public void afterSingletonsInstantiated() {
        check();
    }

    /** @throws IllegalStateException naming every login, role and right that is too much */
    void check() {
        Set<String> tooMuch = new LinkedHashSet<>();
        for (Login login : Login.values()) {
            String name = settings.prefix() + "_" + login.name().toLowerCase(Locale.ROOT);
            List<String> purposes =
                    Arrays.stream(Purpose.values())
                            .filter(purpose -> Login.of(purpose) == login)
                            .map(purpose -> settings.prefix() + "_" + purpose.id())
                            .toList();
            tooMuch.addAll(rights(name, purposes));
        }
        if (!tooMuch.isEmpty())
            throw new IllegalStateException(
                    "the logins of the shop may do too much, take it from them: "
                            + String.join("; ", tooMuch));
    }

    private List<String> rights(String login, List<String> purposes) {
        return db.resultQuery(
                        """
                        SELECT l.rolname || CASE WHEN r.oid = l.oid THEN '' ELSE ' as ' || r.rolname END || ': ' || too_much
                        FROM pg_roles l JOIN pg_roles r ON pg_has_role(l.oid, r.oid, 'MEMBER')
                        CROSS JOIN LATERAL (VALUES
                            (r.rolsuper, 'SUPERUSER'), (r.rolbypassrls, 'BYPASSRLS'), (r.rolcreaterole, 'CREATEROLE'),
                            (r.rolcreatedb, 'CREATEDB'), (r.rolreplication, 'REPLICATION'), (r.oid = l.oid AND r.rolinherit, 'INHERIT'),
                            (r.oid <> l.oid AND NOT l.rolsuper AND pg_has_role(l.oid, r.oid, 'USAGE'), 'INHERIT'),
                            (r.oid <> l.oid AND pg_has_role(l.oid, r.oid, 'MEMBER WITH ADMIN OPTION'), 'ADMIN OPTION'),
                            (r.oid <> l.oid AND EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid), 'member of another role'),
                            (r.oid = l.oid AND EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                LEFT JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(c.relacl || a.attacl) g
                                WHERE g.grantee = l.oid AND n.nspname IN ('shop', 'archive')), 'rights on records without a purpose'),
                            (r.oid <> l.oid AND r.rolname <> ALL ({1}) AND NOT l.rolsuper, 'not a role of its purposes'),
                            (EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relowner = r.oid
                                AND n.nspname IN ('shop', 'archive', 'governance', 'catalog', 'technical')), 'owner of tables')
                        ) AS found (is_so, too_much)
                        WHERE l.rolname = {0} AND is_so AND (NOT l.rolsuper OR r.oid = l.oid) ORDER BY 1\
                        """,
                        val(login), val(purposes.toArray(String[]::new)))
                .fetch(row -> row.get(0, String.class));
    }
}
