package fr.echeance.persistence.shared;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every statement that reaches the database while somebody records, once for each role that ran it. */
public final class RecordedStatements implements ExecuteListener, ExecuteListenerProvider {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Recorded> statements = new LinkedHashMap<>();
    private transient boolean on;

    @Override
    public ExecuteListener provide() {
        return this;
    }

    /** @param role of the database, e.g. {@code echeance_order_management} */
    public record Recorded(String role, Query query) {}

    /** The statements that {@code work} runs in this thread. */
    public List<Recorded> of(Runnable work) {
        statements.clear();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return List.copyOf(statements.values());
    }

    @Override
    public void executeStart(ExecuteContext ctx) {
        if (!on) return;
        String role = role(ctx);
        List<Query> queries = new ArrayList<>(Arrays.asList(ctx.batchQueries()));
        if (queries.isEmpty() && ctx.query() != null) queries.add(ctx.query());
        for (Query query : queries)
            statements.putIfAbsent(role + query.getSQL(), new Recorded(role, query));
    }

    private static String role(ExecuteContext ctx) {
        try (Statement statement = ctx.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
