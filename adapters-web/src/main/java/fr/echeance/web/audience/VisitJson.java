package fr.echeance.web.audience;

import fr.echeance.application.audience.PageViews;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A page that a browser has seen. */
record VisitJson(Instant seenAt, String page, @Nullable String item) {
    static VisitJson of(PageViews.Seen seen) {
        return new VisitJson(seen.at(), seen.page().id(), seen.item().orElse(null));
    }
}
