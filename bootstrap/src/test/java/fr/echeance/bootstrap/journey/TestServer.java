package fr.echeance.bootstrap.journey;

import fr.echeance.testing.TestPostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One PostgreSQL for all the shops of the tests; each has a database of its own. */
final class TestServer {
    private static final TestPostgres SERVER = TestPostgres.server();

    private final String url;

    private TestServer(String url) {
        this.url = url;
    }

    /** A new and empty database. */
    static TestServer database() {
        return new TestServer(SERVER.database());
    }

    /** What a backup of it would be; nobody may be connected. */
    TestServer copy() {
        return new TestServer(SERVER.copy(url));
    }

    String url() {
        return url;
    }

    /** Of the shop that uses it. */
    List<String> settings() {
        return SERVER.settings(url);
    }

    /** As the superuser, whom no policy binds. */
    Connection connect() {
        try {
            return SERVER.connect(url, SERVER.superuser());
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
}
