package fr.echeance.web.takeover;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All takeovers, and a form for the files of a new one.
 *
 * @param purpose under which the room looks, in words
 * @param problem with the files that were sent: the text {@code takeover.fault.<problem>}
 */
public record TakeoversPage(Shell shell, String purpose, @Nullable String problem, List<Row> rows)
        implements Page {
    /**
     * @param stage the text {@code takeover.stage.<stage>}
     * @param people in the export, as far as it was read
     * @param staying who may still be here
     */
    public record Row(UUID id, Instant uploadedAt, String stage, long people, long staying) {}
}
