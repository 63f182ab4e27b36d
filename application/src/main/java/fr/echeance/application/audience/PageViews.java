package fr.echeance.application.audience;

import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.VisitorHash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages that were seen, one by one. */
public interface PageViews {
    /** How many of the pages that were not there are counted: those that were missed last. */
    int LOOKED_AT = 10_000;

    /** Each once. */
    void add(List<PageView> views);

    /** Those of them who have seen a page on that day in Paris already. */
    Set<VisitorHash> seenOn(LocalDate day, Set<VisitorHash> visitors);

    /** What that visitor saw, the newest first. */
    List<Seen> of(VisitorHash visitor, int limit);

    /** Their views stay, as of nobody. */
    void cut(VisitorHash visitor);

    /** Pages that were not there since that time, the last {@value #LOOKED_AT}, by what led to them; the most often missed first. */
    List<Missing> missing(Instant since, int limit);

    /** @param found whether there was such a page */
    record Seen(Instant at, SitePage page, Optional<String> item, boolean found, Source source) {}

    record Missing(Source source, int times) {}
}
