package fr.echeance.application.site;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.Byline;

import java.util.Optional;
import java.util.UUID;

/** One article as staff see it, whatever its state. */
@UseCase(Purpose.SITE_PUBLISHING)
public final class ViewBlogArticle {
    private final Processing processing;
    private final BlogArticles articles;
    private final Bylines bylines;

    ViewBlogArticle(Processing processing, BlogArticles articles, Bylines bylines) {
        this.processing = processing;
        this.articles = articles;
        this.bylines = bylines;
    }

    public Optional<View> handle(UUID id) {
        return processing.read(
                ViewBlogArticle.class,
                now ->
                        articles.find(id)
                                .map(found ->
                                        new View(
                                                found.article(),
                                                found.version(),
                                                found.article().isPublic(now),
                                                bylines.find(id).map(Byline::name))));
    }

    /**
     * @param version of its words
     * @param author empty when the name is cut, or hidden at its person's request
     */
    public record View(
            BlogArticle article, int version, boolean isPublic, Optional<PersonName> author) {}
}
