package fr.echeance.application.site;

import fr.echeance.domain.catalog.Slug;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What anybody can open of products, categories and articles, for those who look for all of it. */
public interface PublicPages {
    int count(Instant now);

    /**
     * In an order that stays.
     *
     * @param first how many are passed over
     */
    List<Listed> listed(Instant now, int first, int most);

    /** @param changedAt when its page last became another, as far as the shop remembers */
    record Listed(Kind kind, Slug slug, Optional<Instant> changedAt) {}

    enum Kind {
        CATEGORY,
        BLOG_ARTICLE,
        PRODUCT
    }
}
