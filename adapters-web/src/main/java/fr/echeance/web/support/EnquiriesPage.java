package fr.echeance.web.support;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What visitors asked.
 *
 * @param purpose under which the room looks, in words
 * @param waiting the oldest first
 * @param dealtWith the newest first
 */
public record EnquiriesPage(
        Shell shell,
        String purpose,
        List<Row> waiting,
        List<Row> dealtWith,
        @Nullable String notice)
        implements Page {
    public record Row(String id, String about, Instant receivedAt, boolean answered) {}
}
