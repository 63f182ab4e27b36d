package fr.echeance.persistence.shared;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts the statements that reach the database, the one that binds the purpose among them. */
public final class StatementCount implements ExecuteListener, ExecuteListenerProvider {
    private static final long serialVersionUID = 1L;

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext ctx) {
        statements.add(String.valueOf(ctx.sql()));
    }

    /** The statements that {@code work} runs. */
    public List<String> of(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }
}
