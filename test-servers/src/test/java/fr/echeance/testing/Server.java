package fr.echeance.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A PostgreSQL and its superuser.
 *
 * @param address of one of its databases
 * @param trusting logs everybody in who gives a name
 * @param outlivesTheRun and so is left as it was found
 */
record Server(
        String address,
        String superuser,
        String password,
        boolean trusting,
        boolean outlivesTheRun) {
    private static final Pattern ADDRESS =
            Pattern.compile("(jdbc:postgresql://[^/?]+/)[^/?]*(\\?.*)?");
    private static final int OLDEST = 15;

    /** As {@code test.postgres} says. */
    static Server chosen(Properties settings) {
        String setting = settings.getProperty("test.postgres", "embedded");
        return switch (setting) {
            case "embedded" -> embedded();
            case "testcontainers" ->
                    container(settings.getProperty("test.postgres.image", "postgres:18"));
            default -> {
                if (!ADDRESS.matcher(setting).matches())
                    throw new IllegalStateException(
                            "test.postgres is embedded, testcontainers or"
                                    + " jdbc:postgresql://host:port/postgres, and not "
                                    + setting);
                yield given(
                        setting,
                        settings.getProperty("test.postgres.user", "postgres"),
                        settings.getProperty("test.postgres.password", ""));
            }
        };
    }

    /** The address of another of its databases. */
    String address(String database) {
        return ADDRESS.matcher(address).replaceFirst("$1" + database + "$2");
    }

    Connection connect(String database, String login, String secret) throws SQLException {
        return DriverManager.getConnection(address(database), login, secret);
    }

    static Server given(String address, String superuser, String password) {
        Server server = new Server(address, superuser, password, false, true);
        try (Connection connection = DriverManager.getConnection(address, superuser, password);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT current_setting('is_superuser') = 'on',"
                                        + " current_setting('server_version_num')::int / 10000")) {
            row.next();
            if (!row.getBoolean(1))
                throw new IllegalStateException(
                        "test.postgres.user must be a superuser, and "
                                + superuser
                                + " is none: tests look past every wall");
            if (row.getInt(2) < OLDEST)
                throw new IllegalStateException(
                        "PostgreSQL %d is older than %d".formatted(row.getInt(2), OLDEST));
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException("test.postgres=" + address + " lets nobody in", e);
        }
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("fsync", "off")
                            .setServerConfig("max_connections", "200")
                            .start();
            return new Server(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "postgres",
                    "",
                    true,
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever starts it has it removed when the JVM ends. */
    @SuppressWarnings("resource")
    private static Server container(String image) {
        if (!DockerClientFactory.instance().isDockerAvailable())
            throw new IllegalStateException(
                    "test.postgres=testcontainers needs Docker, and none answers here");
        PostgreSQLContainer postgres =
                new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        postgres.withUsername("postgres")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .start();
        return new Server(
                postgres.getJdbcUrl(),
                postgres.getUsername(),
                postgres.getPassword(),
                false,
                false);
    }
}
