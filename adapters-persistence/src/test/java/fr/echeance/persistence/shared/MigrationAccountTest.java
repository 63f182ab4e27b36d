package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.testing.TestPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A managed PostgreSQL gives nobody a superuser: neither who installs the shop needs one nor its migrations. */
class MigrationAccountTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final TestPostgres postgres = TestPostgres.server();
    private final String prefix = "m" + postgres.role("").replace("_", "");
    private final String administrator = prefix + "administrator";

    @AfterEach
    void drop() {
        fixture.superuser("DROP DATABASE IF EXISTS %s_shop WITH (FORCE)".formatted(prefix));
        fixture.superuser(
                """
                DO $$ BEGIN
                    EXECUTE coalesce((SELECT 'DROP ROLE ' || string_agg(rolname, ', ') FROM pg_roles WHERE rolname ^@ '%s'), 'SELECT');
                END $$\
                """
                        .formatted(prefix));
    }

    @Test
    void theOwnerOfTheseTestsMayMakeRolesAndNothingElse() {
        assertThat(
                        fixture.db()
                                .fetchSingle(
                                        """
                                        SELECT rolcreaterole AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolreplication OR rolinherit)
                                        FROM pg_roles WHERE rolname = ?\
                                        """,
                                        fixture.role("owner"))
                                .get(0, Boolean.class))
                .isTrue();
    }

    @Test
    void anAdministratorWithoutSuperuserInstallsTheShop() throws SQLException {
        install("CREATEROLE");
        assertThat(migrated()).isGreaterThan(10);
    }

    @Test
    void anOwnerWhoMayMakeNoRolesDoesNot() throws SQLException {
        install("NOCREATEROLE");
        assertThatThrownBy(this::migrated).hasMessageContaining("permission denied to create role");
    }

    private void install(String right) throws SQLException {
        String owner = prefix + "_owner";
        fixture.superuser("CREATE ROLE %s NOLOGIN CREATEROLE CREATEDB".formatted(administrator));
        try (Connection connection = fixture.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + administrator);
            statement.execute(
                    "CREATE ROLE %s LOGIN NOINHERIT %s PASSWORD '%s'"
                            .formatted(owner, right, postgres.password()));
            statement.execute("GRANT %s TO %s".formatted(owner, administrator));
            statement.execute("CREATE DATABASE %s_shop OWNER %s".formatted(prefix, owner));
        }
    }

    private int migrated() {
        return Flyway.configure()
                .dataSource(
                        postgres.address(prefix + "_shop"), prefix + "_owner", postgres.password())
                .placeholders(Map.of("prefix", prefix))
                .defaultSchema("technical")
                .initSql("SET client_min_messages = warning")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
