package fr.echeance.bootstrap;

import fr.echeance.application.shared.Outbox;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

import javax.sql.DataSource;

/** Dispatches what the outbox holds, at once and in this thread: while the sample shop lives its past, before the timers start. */
@Component
public class OutboxDrain {
    private final JdbcClient technical;
    private final OutboxDispatcher dispatcher;

    OutboxDrain(
            @Qualifier("technicalDataSource") DataSource technical, OutboxDispatcher dispatcher) {
        this.technical = JdbcClient.create(technical);
        this.dispatcher = dispatcher;
    }

    public void drain() {
        List<Entry> entries =
                technical
                        .sql(
                                "SELECT task_name, task_instance FROM technical.scheduled_tasks"
                                        + " WHERE task_name IN (:messages) ORDER BY execution_time")
                        .param(
                                "messages",
                                List.of(Outbox.Message.values()).stream().map(Enum::name).toList())
                        .query((row, _) -> new Entry(row.getString(1), row.getString(2)))
                        .list();
        for (Entry entry : entries) {
            dispatcher.dispatch(Outbox.Message.valueOf(entry.message()), entry.instance());
            technical
                    .sql(
                            "DELETE FROM technical.scheduled_tasks WHERE task_name = ? AND"
                                    + " task_instance = ?")
                    .param(entry.message())
                    .param(entry.instance())
                    .update();
        }
    }

    private record Entry(String message, String instance) {}
}
