package fr.echeance.application.audience;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.time.Duration;
import java.util.List;

/** Which hosts send people to pages that are not there: links to mend, here or there. The addresses themselves are not kept. */
@UseCase(Purpose.SITE_IMPROVEMENT)
public final class FindMissingPages {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 20;

    private final Processing processing;
    private final PageViews views;

    FindMissingPages(Processing processing, PageViews views) {
        this.processing = processing;
        this.views = views;
    }

    /** Of the last thirty days, the most often missed first. */
    public List<PageViews.Missing> handle() {
        return processing.read(
                FindMissingPages.class, now -> views.missing(now.minus(LATELY), MOST));
    }
}
