package fr.echeance.application.site;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.site.BlogArticle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The articles of the blog, none of which names anybody. */
public interface BlogArticles {
    /** Those written last come first. */
    List<BlogArticle> all();

    Optional<Written> find(UUID id);

    /** @param version of its words, by which somebody else's are noticed */
    record Written(BlogArticle article, int version) {}

    /** From here on nobody else changes it. */
    Optional<Written> hold(UUID id);

    Optional<BlogArticle> named(Slug slug);

    /** Answers false when there is one of that id, or of that name. */
    boolean add(BlogArticle article);

    /** From here on nobody else names an article, or renames one. Comes before any is held. */
    void holdNames();

    /** Whether no other article is called so. */
    boolean isFree(Slug slug, UUID but);

    /** Writes other words of a held one; its version is another from then on. */
    void write(BlogArticle article);

    /** Writes the new state of a held one. */
    void move(BlogArticle article);

    /** Throws a held one away. */
    void remove(UUID id);

    /**
     * What anybody can read, newest first.
     *
     * @param first how many are passed over
     */
    List<Teaser> published(Language language, Instant now, int first, int most);

    int count(Instant now);

    /** When what can be read became other than it was: published, written anew, or withdrawn. */
    Optional<Instant> changedAt(Instant now);

    /** An article in a list. */
    record Teaser(Slug slug, String title, String summary, Instant from) {}
}
