package fr.echeance.application.site;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.Byline;

import java.util.Optional;

/** Shows an article to anybody, with its author's name as long as that may be shown. */
@UseCase(Purpose.SITE_PUBLISHING)
public final class ReadBlogArticle {
    private final Processing processing;
    private final BlogArticles articles;
    private final Bylines bylines;

    ReadBlogArticle(Processing processing, BlogArticles articles, Bylines bylines) {
        this.processing = processing;
        this.articles = articles;
        this.bylines = bylines;
    }

    public Outcome handle(Slug slug) {
        return processing.read(
                ReadBlogArticle.class,
                now -> {
                    Optional<BlogArticle> there = articles.named(slug);
                    if (there.filter(one -> one.isPublic(now)).isPresent())
                        return new Outcome.Found(
                                there.get(), bylines.find(there.get().id()).map(Byline::name));
                    return there.map(BlogArticle::state).orElse(null)
                                    instanceof BlogArticle.State.Withdrawn
                            ? new Outcome.Gone()
                            : new Outcome.Unknown();
                });
    }

    public sealed interface Outcome {
        record Found(BlogArticle article, Optional<PersonName> author) implements Outcome {}

        /** It was there, and will not come back. */
        record Gone() implements Outcome {}

        record Unknown() implements Outcome {}
    }
}
