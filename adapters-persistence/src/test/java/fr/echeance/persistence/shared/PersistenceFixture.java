package fr.echeance.persistence.shared;

import fr.echeance.application.shared.Processing;
import fr.echeance.testing.TestPostgres;

import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** One PostgreSQL and one wiring of the real adapters for all tests of a JVM; {@link #reset()} empties it. */
public final class PersistenceFixture {
    private static final PersistenceFixture SHARED = new PersistenceFixture();

    private final TestPostgres postgres = TestPostgres.server();
    private final String database = postgres.database();
    private final ConfigurableApplicationContext context = node();

    private PersistenceFixture() {}

    /** Another node of the shop on the same database, with connections of its own; to be closed. */
    public ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(postgres.settings(database).toArray(String[]::new))
                .properties("echeance.web.sandbox=true", "spring.main.banner-mode=off")
                .run();
    }

    public static PersistenceFixture shared() {
        return SHARED;
    }

    /** Empties every table that a test may have filled and lets the clock run. */
    public PersistenceFixture reset() {
        superuser(
                """
                DO $$ DECLARE t regclass; BEGIN
                    FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname IN ('shop', 'archive', 'catalog', 'technical') AND c.relkind = 'r'
                            AND c.relname NOT IN ('flyway_schema_history', 'vat_rate')
                            AND (pg_relation_size(c.oid) > 0)
                    LOOP EXECUTE format('TRUNCATE %s CASCADE', t); END LOOP;
                    TRUNCATE governance.hold, governance.ledger_entry, governance.ledger_seal, governance.subject_request,
                        governance.guest_link, governance.erasure_journal, governance.staff_access RESTART IDENTITY;
                    UPDATE governance.clock SET fixed_at = NULL;
                END $$\
                """);
        return this;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of the installation's keys. */
    public javax.crypto.SecretKey key(String name) {
        return context.getBean(name, javax.crypto.SecretKey.class);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public DSLContext db() {
        return bean(DSLContext.class);
    }

    public Processing processing() {
        return bean(Processing.class);
    }

    /** Winds the one clock. */
    public void wind(Instant to) {
        superuser("UPDATE governance.clock SET fixed_at = '" + to + "'");
    }

    /** A role's whole name, for {@code shop}, {@code order_management}, … */
    public String role(String name) {
        return postgres.role(name);
    }

    /** A connection of one of the logins, e.g. {@code shop}. */
    public Connection connect(String login) throws SQLException {
        return postgres.connect(database, role(login));
    }

    /** A connection past every wall: for arranging and asserting alone. */
    public Connection superuser() throws SQLException {
        return postgres.connect(database, postgres.superuser());
    }

    /** Runs one statement so. */
    public void superuser(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of PostgreSQL, 15 or later. */
    public int release() {
        return db().fetchSingle("SHOW server_version_num").get(0, Integer.class) / 10_000;
    }

    /** How many rows there really are, e.g. {@code shop.cart WHERE id = …}: past every wall. */
    public int count(String from) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan("fr.echeance.persistence")
    static class Wiring {}
}
