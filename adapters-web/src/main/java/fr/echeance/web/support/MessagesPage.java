package fr.echeance.web.support;

import fr.echeance.application.order.OrderBook;
import fr.echeance.application.support.ReadOwnMessages;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer's messages and the shop's answers.
 *
 * @param id of the next message, made with the form
 * @param orders of theirs, of which a message may be about one
 * @param until the last day of the thread; null where there is none
 */
public record MessagesPage(
        Shell shell,
        String id,
        List<ThreadLine> messages,
        List<Option> orders,
        Field message,
        @Nullable LocalDate until,
        @Nullable String notice)
        implements Page {
    static MessagesPage of(
            Shell shell,
            String id,
            ReadOwnMessages.Read read,
            List<OrderBook.Row> orders,
            String chosen,
            Field message,
            @Nullable String notice) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", shell.text("messages.no_order"), chosen.isEmpty()));
        for (OrderBook.Row order : orders) {
            String number = order.number().value();
            options.add(
                    new Option(
                            number,
                            number + " – " + shell.day(Deadline.dayOf(order.placedAt())),
                            number.equals(chosen)));
        }
        return new MessagesPage(
                shell,
                id,
                ThreadLine.of(read.thread()),
                options,
                message,
                read.until().flatMap(Deadline::lastDay).orElse(null),
                notice);
    }
}
