package fr.echeance.application.site;

import fr.echeance.application.order.Terms;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that anybody can open, part by part, for search engines. */
@NoPersonalData
public final class MapSite {
    /** In two languages, and with the few pages that are always there, far below the 50,000 addresses of sitemaps.org. */
    public static final int PART = 20_000;

    private final Processing processing;
    private final PublicPages pages;
    private final BlogArticles articles;
    private final LegalPages legal;

    MapSite(Processing processing, PublicPages pages, BlogArticles articles, LegalPages legal) {
        this.processing = processing;
        this.pages = pages;
        this.articles = articles;
        this.legal = legal;
    }

    /**
     * Empty when there are fewer parts.
     *
     * @param part from 1
     */
    public Optional<View> handle(int part) {
        return processing.read(
                MapSite.class,
                now -> {
                    int parts = Math.max(1, Math.ceilDiv(pages.count(now), PART));
                    if (part < 1 || part > parts) return Optional.empty();
                    return Optional.of(
                            new View(
                                    parts,
                                    pages.listed(now, (part - 1) * PART, PART),
                                    legalPages(now),
                                    articles.changedAt(now)));
                });
    }

    private Map<LegalPage, Instant> legalPages(Instant now) {
        Map<LegalPage, Instant> since = new EnumMap<>(LegalPage.class);
        for (LegalPage page : LegalPage.values())
            legal.current(page, Language.FR, now)
                    .map(Terms.Text::inForceFrom)
                    .ifPresent(from -> since.put(page, from));
        return since;
    }

    /**
     * @param listed of that part
     * @param legal those in force, and since when
     * @param blogChangedAt empty when there never was an article
     */
    public record View(
            int parts,
            List<PublicPages.Listed> listed,
            Map<LegalPage, Instant> legal,
            Optional<Instant> blogChangedAt) {}
}
