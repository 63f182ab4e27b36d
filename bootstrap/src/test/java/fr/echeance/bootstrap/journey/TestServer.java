package fr.echeance.bootstrap.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all the shops of the tests; each has a database of its own. */
final class TestServer {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;

    private TestServer(String database) {
        url = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database;
    }

    /** A new and empty database. */
    static TestServer database() {
        String name = "journey_" + DATABASES.incrementAndGet();
        new TestServer("postgres").execute("CREATE DATABASE " + name + " OWNER echeance_owner");
        return new TestServer(name);
    }

    /** What a backup of it would be; nobody may be connected. */
    TestServer copy() {
        String copy = "journey_" + DATABASES.incrementAndGet();
        new TestServer("postgres")
                .execute(
                        "CREATE DATABASE %s OWNER echeance_owner TEMPLATE %s"
                                .formatted(copy, url.substring(url.lastIndexOf('/') + 1)));
        return new TestServer(copy);
    }

    String url() {
        return url;
    }

    /** As the superuser, whom no policy binds. */
    Connection connect() {
        try {
            return DriverManager.getConnection(url, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The first value of the first row, "" for none. */
    String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("max_connections", "200")
                            .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
