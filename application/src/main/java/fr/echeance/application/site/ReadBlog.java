package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles that anybody can read, newest first, page by page; lists name no author. */
@NoPersonalData
public final class ReadBlog {
    private final Processing processing;
    private final BlogArticles articles;

    ReadBlog(Processing processing, BlogArticles articles) {
        this.processing = processing;
        this.articles = articles;
    }

    public View handle(Query query) {
        return processing.read(
                ReadBlog.class,
                now ->
                        new View(
                                articles.published(
                                        query.language(),
                                        now,
                                        (query.page() - 1) * query.size(),
                                        query.size()),
                                articles.count(now),
                                articles.changedAt(now)));
    }

    /** @param page from 1 */
    public record Query(Language language, int page, int size) {}

    /**
     * @param total of all pages
     * @param changedAt when the list became other than it was; empty when there never was an article
     */
    public record View(
            List<BlogArticles.Teaser> articles, int total, Optional<Instant> changedAt) {}
}
