package fr.echeance.web.support;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What visitors asked and customers wrote.
 *
 * @param purpose under which the room looks, in words
 * @param waiting the oldest first
 * @param dealtWith the newest first
 * @param waitingThreads the longest waiting first
 * @param otherThreads the latest first
 */
public record EnquiriesPage(
        Shell shell,
        String purpose,
        List<Row> waiting,
        List<Row> dealtWith,
        List<Exchange> waitingThreads,
        List<Exchange> otherThreads,
        @Nullable String notice)
        implements Page {
    /** @param messages those that wait, or all */
    public record Exchange(String person, int messages, Instant at) {}

    public record Row(String id, Instant receivedAt, boolean answered) {}
}
