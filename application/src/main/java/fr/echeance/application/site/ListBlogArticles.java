package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.site.BlogArticle;

import java.util.List;

/** All articles of the blog, those written last first, with what can be read of them. */
@NoPersonalData
public final class ListBlogArticles {
    private final Processing processing;
    private final BlogArticles articles;

    ListBlogArticles(Processing processing, BlogArticles articles) {
        this.processing = processing;
        this.articles = articles;
    }

    public List<Row> handle() {
        return processing.read(
                ListBlogArticles.class,
                now ->
                        articles.all().stream()
                                .map(article -> new Row(article, article.isPublic(now)))
                                .toList());
    }

    public record Row(BlogArticle article, boolean isPublic) {}
}
