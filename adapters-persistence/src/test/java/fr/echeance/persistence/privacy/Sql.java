package fr.echeance.persistence.privacy;

import fr.echeance.persistence.shared.PersistenceFixture;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plain statements on one connection, no adapter in between; every value comes as text. */
final class Sql implements AutoCloseable {
    /** As a role; no login of the shop may take it. */
    static final String SUPERUSER = superuserName();

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Past every wall: for arranging and for telling what there really is. */
    static Sql superuser() {
        return asking(() -> new Sql(PersistenceFixture.shared().superuser()));
    }

    /** @param login e.g. {@code shop} */
    static Sql login(String login) {
        return asking(() -> new Sql(PersistenceFixture.shared().connect(login)));
    }

    /** As the shop does it: the login that may take the role, then the role. */
    static Sql as(String role) {
        Sql sql = login(Schema.loginOf(role));
        sql.run("SET ROLE " + role);
        return sql;
    }

    void run(String statement) {
        asking(() -> {
            try (Statement s = connection.createStatement()) {
                return s.execute(statement);
            } catch (SQLException e) {
                throw new SQLException(statement + ": " + e.getMessage(), e);
            }
        });
    }

    /** The rows of every result of a script, each row one text. */
    List<String> rows(String script) {
        return asking(() -> {
            List<String> rows = new ArrayList<>();
            try (Statement s = connection.createStatement()) {
                boolean result = s.execute(script);
                while (result || s.getUpdateCount() != -1) {
                    if (result) read(s.getResultSet(), rows);
                    result = s.getMoreResults();
                }
                for (SQLWarning w = s.getWarnings(); w != null; w = w.getNextWarning())
                    rows.add("notice " + w.getMessage());
            }
            return rows;
        });
    }

    String single(String query) {
        return rows(query).getFirst();
    }

    String copy(String query) {
        return asking(() -> {
            StringWriter out = new StringWriter();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
            return out.toString();
        });
    }

    /** Runs {@code work} and undoes it. */
    void undone(Consumer<Sql> work) {
        run("BEGIN");
        try {
            work.accept(this);
        } finally {
            run("ROLLBACK");
        }
    }

    @Override
    public void close() {
        asking(() -> {
            connection.close();
            return true;
        });
    }

    private static String superuserName() {
        try (Sql sql = superuser()) {
            return sql.single("SELECT current_user");
        }
    }

    private static void read(ResultSet result, List<String> rows) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                @Nullable String value = result.getString(i);
                values.add(value == null ? "∅" : value);
            }
            rows.add(String.join("|", values));
        }
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException | IOException e) {
            throw new Refused(e);
        }
    }

    private interface Question<T> {
        T ask() throws SQLException, IOException;
    }

    /** What PostgreSQL said instead of an answer. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Exception cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
