package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether the shop sells to a customer by mail.
 *
 * @param objectedAt nothing when they have not
 * @param toldOn nothing when they were not told, so that nothing is sold to them by mail
 * @param notice text {@code notice.<notice>}
 */
public record OffersPage(
        Shell shell,
        @Nullable Instant objectedAt,
        @Nullable LocalDate toldOn,
        @Nullable String notice)
        implements Page {
    /** Text {@code offers.<state>}. */
    public String state() {
        if (objectedAt != null) return "refused";
        return toldOn != null ? "sent" : "unasked";
    }
}
