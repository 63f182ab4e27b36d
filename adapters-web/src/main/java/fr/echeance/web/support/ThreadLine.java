package fr.echeance.web.support;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One message of a thread.
 *
 * @param author text {@code messages.by.<author>}
 * @param order which it is about
 */
public record ThreadLine(
        String author, @Nullable String order, String text, Instant writtenAt, boolean waits) {
    static List<ThreadLine> of(ServiceThread thread) {
        return thread.messages().stream().map(ThreadLine::of).toList();
    }

    private static ThreadLine of(ServiceMessage message) {
        return new ThreadLine(
                message.author().name().toLowerCase(Locale.ROOT),
                message.order().map(OrderNumber::value).orElse(null),
                message.text().value(),
                message.writtenAt(),
                message.waits());
    }
}
