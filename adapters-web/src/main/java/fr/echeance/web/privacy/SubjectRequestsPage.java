package fr.echeance.web.privacy;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What people asked for, and whether they are answered in time; dates and counts alone.
 *
 * @param purpose under which the room looks, in words
 * @param open how many wait for their answer
 * @param late how many of them have waited too long
 */
public record SubjectRequestsPage(Shell shell, String purpose, int open, int late, List<Row> rows)
        implements Page {

    /**
     * @param standing the text {@code request.<standing>}
     * @param answerBefore null once it is archived
     * @param daysLeft to answer; null when it was answered
     */
    public record Row(
            Instant askedAt,
            String standing,
            @Nullable LocalDate answerBefore,
            @Nullable Long daysLeft,
            @Nullable Instant dueAt,
            @Nullable Instant toldAt) {}
}
