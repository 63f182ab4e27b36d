package fr.echeance.web.privacy;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an erasure would do, and what one did: the same plan, printed the same way.
 *
 * @param preview what it would do now
 * @param runsAt when a request runs that can still be undone; null when there is none
 * @param receipt of the last one that ran; null when none did
 * @param email what the form asks: where the receipt goes
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record ErasurePage(
        Shell shell,
        String base,
        List<Fate> preview,
        @Nullable Instant runsAt,
        @Nullable Receipt receipt,
        Field email,
        @Nullable String notice)
        implements Page {

    /**
     * @param name goes, archived or stays
     */
    public record Fate(String name, List<Line> lines) {}

    /**
     * @param text of the rule that says how long; null where none does
     * @param until the last day; null while open
     * @param going which fields go, in words; empty for none
     * @param staying which fields stay, in words; empty for none
     */
    public record Line(
            String kind,
            int records,
            String reason,
            @Nullable String text,
            @Nullable LocalDate until,
            String going,
            String staying) {}

    /**
     * @param following whether something is still to go by itself
     * @param entries of the ledger, in words
     */
    public record Receipt(
            Instant askedAt,
            Instant ranAt,
            boolean following,
            List<Fate> fates,
            List<String> entries) {}
}
