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
import java.util.List;
import java.util.Map;

/** A managed PostgreSQL gives nobody a superuser: neither who installs the shop needs one nor its migrations. */
class MigrationAccountTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final TestPostgres postgres = TestPostgres.server();
    private final String prefix = "m" + postgres.role("").replace("_", "");

    @AfterEach
    void drop() throws SQLException {
        as("", "DROP DATABASE IF EXISTS %s_shop WITH (FORCE)");
        as(
                "",
                """
                DO $$ BEGIN
                    EXECUTE coalesce((SELECT 'DROP ROLE ' || string_agg(rolname, ', ') FROM pg_roles WHERE rolname ^@ '%1$s_'), 'SELECT');
                END $$\
                """);
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
        as("", "CREATE ROLE %s_administrator NOLOGIN CREATEROLE CREATEDB");
        as(
                "administrator",
                "CREATE ROLE %%s_owner LOGIN NOINHERIT %s PASSWORD '%s'"
                        .formatted(right, postgres.password()));
        as("administrator", "GRANT %1$s_owner TO %1$s_administrator");
        as("administrator", "CREATE DATABASE %1$s_shop OWNER %1$s_owner");
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

    private void as(String role, String sql) throws SQLException {
        try (Connection connection = fixture.superuser();
                Statement statement = connection.createStatement()) {
            for (String each : role.isEmpty() ? List.of(sql) : List.of("SET ROLE %s_" + role, sql))
                statement.execute(each.formatted(prefix));
        }
    }
}
