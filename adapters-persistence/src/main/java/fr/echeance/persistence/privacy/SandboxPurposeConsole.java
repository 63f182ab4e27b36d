package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.domain.privacy.Purpose;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
final class SandboxPurposeConsole implements PurposeConsole {
    private static final int WIDEST = 200;

    private final PurposeSession session;

    SandboxPurposeConsole(PurposeSession session) {
        this.session = session;
    }

    @Override
    public Answer ask(Purpose purpose, String statement) {
        Optional<Why> refusal = ConsoleStatement.refusal(statement);
        if (refusal.isPresent()) return new Answer.NotAsked(refusal.get());
        try {
            return session.asShop(purpose, connection -> run(connection, statement));
        } catch (SQLException e) {
            return new Answer.Refused(words(e));
        }
    }

    private static Answer run(Connection connection, String typed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MOST_ROWS + 1);
            statement.setQueryTimeout(4);
            if (!statement.execute(typed)) return new Answer.Rows(List.of(), List.of(), false);
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows);
            }
        }
    }

    private static Answer read(ResultSet rows) throws SQLException {
        ResultSetMetaData head = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= head.getColumnCount(); i++) columns.add(head.getColumnLabel(i));
        List<List<String>> cells = new ArrayList<>();
        boolean more = false;
        while (rows.next()) {
            if (cells.size() == MOST_ROWS) {
                more = true;
                break;
            }
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) row.add(cell(rows.getString(i)));
            cells.add(List.copyOf(row));
        }
        return new Answer.Rows(columns, cells, more);
    }

    private static String cell(@Nullable String value) {
        if (value == null) return "NULL";
        return value.length() <= WIDEST ? value : value.substring(0, WIDEST) + "…";
    }

    private static String words(SQLException e) {
        if (e instanceof PSQLException server && server.getServerErrorMessage() != null)
            return String.valueOf(server.getServerErrorMessage().getMessage());
        return String.valueOf(e.getMessage());
    }
}
