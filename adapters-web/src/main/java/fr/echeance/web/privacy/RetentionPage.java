package fr.echeance.web.privacy;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The retention room: what is kept, what falls due, what was done about it; counts alone.
 *
 * @param purpose under which the room looks, in words
 * @param at the day a dry run is asked for
 * @param report of the dry run just made
 * @param sealed how many ledger entries a seal holds
 * @param chainHolds whether the chain of seals was found unbroken
 */
public record RetentionPage(
        Shell shell,
        String purpose,
        Horizon horizon,
        List<Kind> kinds,
        Field at,
        @Nullable SweepReport report,
        List<Sweep> sweeps,
        List<Entry> ledger,
        long sealed,
        boolean chainHolds,
        List<Hold> holds)
        implements Page {

    /**
     * @param rule active and archive phase, in words
     * @param overdue past the deadline and not yet swept: hidden already
     */
    public record Kind(
            String name,
            String rule,
            String text,
            long stored,
            long dueInMonth,
            long dueInYear,
            long overdue) {}

    /** A sweep that ran. */
    public record Sweep(Instant at, long archived, long erased, boolean failed) {}

    /**
     * @param action in words
     * @param seal number of the seal that holds it; null while not sealed
     */
    public record Entry(
            long id,
            Instant at,
            String action,
            String kind,
            String purpose,
            long records,
            @Nullable Long seal) {}

    /**
     * @param reason in words
     */
    public record Hold(String kind, String record, String reason, Instant placedAt, LocalDate reviewOn) {}
}
