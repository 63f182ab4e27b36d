package fr.echeance.web.privacy;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The retention room: what is kept, what falls due, what was done about it; counts alone.
 *
 * @param purpose under which the room looks, in words
 * @param at the day a dry run is asked for
 * @param sealed how many ledger entries a seal holds
 * @param chainHolds whether the chain of seals was found unbroken
 * @param placing the form that places a hold
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record RetentionPage(
        Shell shell,
        String purpose,
        Horizon horizon,
        List<Kind> kinds,
        Field at,
        List<Sweep> sweeps,
        List<Entry> ledger,
        long sealed,
        boolean chainHolds,
        List<Hold> holds,
        Placing placing,
        @Nullable String notice)
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

    /**
     * What was swept on one day, as the ledger tells it.
     *
     * @param at the last of it
     */
    public record Sweep(Instant at, long archived, long erased) {}

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
     * @param id what the form that releases it sends
     * @param record identifier of what is held
     * @param reason in words
     * @param late whether its review is due
     */
    public record Hold(
            String id,
            String kind,
            String record,
            String reason,
            Instant placedAt,
            LocalDate reviewOn,
            boolean late) {}

    /**
     * What the form asks: {@code kind}, {@code record} and {@code reason}.
     */
    public record Placing(List<Option> kinds, Field record, List<Option> reasons) {}
}
