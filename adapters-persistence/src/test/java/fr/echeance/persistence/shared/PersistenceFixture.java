package fr.echeance.persistence.shared;

import fr.echeance.application.shared.Processing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** One PostgreSQL and one wiring of the real adapters for all tests of a JVM; {@link #reset()} empties it. */
public final class PersistenceFixture {
    private static final PersistenceFixture SHARED = new PersistenceFixture();

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private PersistenceFixture() {
        try {
            postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        superuser("postgres", "CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE");
        superuser("postgres", "CREATE DATABASE shop OWNER echeance_owner");
        context = node();
    }

    /** Another node of the shop on the same database, with connections of its own; to be closed. */
    public ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "echeance.database.url=" + url(),
                        "echeance.web.sandbox=true",
                        "spring.main.banner-mode=off")
                .run();
    }

    public static PersistenceFixture shared() {
        return SHARED;
    }

    /** Empties every table that a test may have filled and lets the clock run. */
    public PersistenceFixture reset() {
        superuser(
                "shop",
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
        superuser("shop", "UPDATE governance.clock SET fixed_at = '" + to + "'");
    }

    public String url() {
        return postgres.getJdbcUrl("postgres", "shop").replaceAll("\\?.*", "");
    }

    /** A connection of one of the logins, e.g. {@code echeance_shop}, or of the superuser {@code postgres}. */
    public Connection connect(String login) throws SQLException {
        return DriverManager.getConnection(url(), login, "");
    }

    /** Runs one statement past every wall: for arranging and asserting alone. */
    public void superuser(String sql) {
        superuser("shop", sql);
    }

    /** How many rows there really are, e.g. {@code shop.cart WHERE id = …}: past every wall. */
    public int count(String from) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void superuser(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan("fr.echeance.persistence")
    static class Wiring {}
}
