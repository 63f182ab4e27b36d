package fr.echeance.web.order;

import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is left of an order once its everyday use is over: the fields that a dispute may need, and no name.
 *
 * @param purpose under which the room looks, in words
 * @param confirmedAt null when it was never paid
 * @param deliveredOn null when it never arrived
 * @param endedAt when it was cancelled or lapsed; null when neither
 * @param lines without picture
 */
public record EvidencePage(
        Shell shell,
        String purpose,
        String id,
        String state,
        Instant placedAt,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable Instant endedAt,
        List<Line> lines,
        long shipping,
        long total,
        DeadlineMark mark)
        implements Page {}
