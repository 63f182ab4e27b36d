package fr.echeance.web.audience;

import fr.echeance.application.audience.PageViews;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A page that a browser has seen.
 *
 * @param found whether there was such a page
 * @param way what led there
 * @param host of the page that led there; empty for one of the shop's, or none
 */
record VisitJson(
        Instant seenAt,
        String page,
        @Nullable String item,
        boolean found,
        String way,
        String host) {
    static VisitJson of(PageViews.Seen seen) {
        return new VisitJson(
                seen.at(),
                seen.page().id(),
                seen.item().orElse(null),
                seen.found(),
                seen.source().way().id(),
                seen.source().host());
    }
}
