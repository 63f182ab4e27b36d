package fr.echeance.web.security;

import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The room of the security log: alarms, counts, the last events.
 *
 * @param purpose under which the room looks, in words
 * @param days of the table of counts, in words
 * @param kinds how often each happened on these days
 * @param happenings to filter by
 * @param origin that is filtered by; null for none
 */
public record SecurityPage(
        Shell shell,
        String purpose,
        List<Alarm> alarms,
        Bars bars,
        List<String> days,
        List<Kind> kinds,
        List<Option> happenings,
        @Nullable String origin,
        List<Row> rows,
        Pager pager)
        implements Page {
    /** @param origin null where many are counted together */
    public record Alarm(Instant at, String kind, @Nullable String origin) {}

    /** @param all over all the days that are counted */
    public record Kind(String kind, List<Long> days, long all) {}

    /**
     * @param who in words
     * @param link to what happened to the customer; null where it is none's, or not for who looks
     */
    public record Row(
            Instant at,
            String kind,
            String surface,
            @Nullable String origin,
            String who,
            @Nullable String link) {}
}
