package fr.echeance.web.audience;

import fr.echeance.application.audience.PageViews;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the answer about trackers is changed, and what is kept under the identifier of this browser.
 *
 * @param choice what was answered; null: nothing yet
 * @param signalled whether the browser says by itself that it is not to be followed
 * @param endsOn when the identifier ends; null: there is none
 * @param visits the newest first, {@value #SHOWN} at most
 * @param views how many there are
 * @param cookies that this shop keeps in a browser
 */
public record TrackersPage(
        Shell shell,
        String question,
        @Nullable String choice,
        boolean signalled,
        @Nullable LocalDate endsOn,
        List<Visit> visits,
        int views,
        List<Cookies.Told> cookies,
        boolean chosen)
        implements Page {
    private static final int SHOWN = 50;

    static TrackersPage of(
            Shell shell,
            Optional<TrackerChoice> choice,
            boolean signalled,
            Optional<Identifier> kept,
            List<PageViews.Seen> seen,
            List<Cookies.Told> cookies,
            boolean chosen) {
        return new TrackersPage(
                shell,
                TrackerChoice.wording(shell.language().spoken()).text(),
                choice.map(TrackerChoice::id).orElse(null),
                signalled,
                kept.map(Identifier::endsOn).orElse(null),
                seen.stream().limit(SHOWN).map(Visit::of).toList(),
                seen.size(),
                cookies,
                chosen);
    }

    /**
     * @param item null where the page is not of one
     * @param way what led there, and the host of its page, if any
     */
    public record Visit(Instant at, String page, @Nullable String item, String way, String host) {
        static Visit of(PageViews.Seen seen) {
            return new Visit(
                    seen.at(),
                    seen.page().id(),
                    seen.item().orElse(null),
                    seen.source().way().id(),
                    seen.source().host());
        }
    }
}
