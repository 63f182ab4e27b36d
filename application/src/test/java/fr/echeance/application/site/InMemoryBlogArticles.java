package fr.echeance.application.site;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.BlogArticle.State;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The blog in memory. */
public final class InMemoryBlogArticles implements BlogArticles, Rewindable {
    private final Map<UUID, Written> kept = new HashMap<>();

    @Override
    public List<BlogArticle> all() {
        return articles()
                .sorted(
                        Comparator.comparing(BlogArticle::writtenAt)
                                .thenComparing(BlogArticle::id)
                                .reversed())
                .toList();
    }

    @Override
    public Optional<Written> find(UUID id) {
        return Optional.ofNullable(kept.get(id))
                .map(one -> new Written(copy(one.article()), one.version()));
    }

    @Override
    public Optional<Written> hold(UUID id) {
        return find(id);
    }

    @Override
    public Optional<BlogArticle> named(Slug slug) {
        return articles().filter(one -> one.slug().equals(slug)).findFirst();
    }

    @Override
    public boolean add(BlogArticle article) {
        if (kept.containsKey(article.id()) || named(article.slug()).isPresent()) return false;
        kept.put(article.id(), new Written(copy(article), 1));
        return true;
    }

    @Override
    public void holdNames() {}

    @Override
    public boolean isFree(Slug slug, UUID but) {
        return named(slug).filter(one -> !one.id().equals(but)).isEmpty();
    }

    @Override
    public void write(BlogArticle article) {
        kept.computeIfPresent(
                article.id(), (_, one) -> new Written(copy(article), one.version() + 1));
    }

    @Override
    public void move(BlogArticle article) {
        kept.computeIfPresent(article.id(), (_, one) -> new Written(copy(article), one.version()));
    }

    @Override
    public void remove(UUID id) {
        kept.remove(id);
    }

    @Override
    public List<Teaser> published(Language language, Instant now, int first, int most) {
        return articles()
                .filter(one -> one.isPublic(now))
                .sorted(
                        Comparator.comparing(InMemoryBlogArticles::from)
                                .thenComparing(BlogArticle::id)
                                .reversed())
                .skip(first)
                .limit(most)
                .map(one ->
                        new Teaser(
                                one.slug(),
                                one.text(language).title(),
                                one.text(language).summary(),
                                from(one)))
                .toList();
    }

    @Override
    public int count(Instant now) {
        return (int) articles().filter(one -> one.isPublic(now)).count();
    }

    @Override
    public Optional<Instant> changedAt(Instant now) {
        Predicate<BlogArticle> wasPublic =
                one -> one.isPublic(now) || one.state() instanceof State.Withdrawn;
        return articles()
                .filter(wasPublic)
                .flatMap(one ->
                        one.state() instanceof State.Withdrawn(var from, var at)
                                ? Stream.of(from, at)
                                : Stream.of(from(one), one.writtenAt()))
                .max(Comparator.naturalOrder());
    }

    private static Instant from(BlogArticle article) {
        return article.state() instanceof State.Planned(var from) ? from : Instant.MIN;
    }

    private Stream<BlogArticle> articles() {
        return kept.values().stream().map(one -> copy(one.article()));
    }

    private static BlogArticle copy(BlogArticle article) {
        return BlogArticle.fromStore(
                article.id(),
                article.slug(),
                article.text(Language.FR),
                article.text(Language.EN),
                article.state(),
                article.writtenAt());
    }

    @Override
    public Runnable mark() {
        Map<UUID, Written> before = new HashMap<>(kept);
        return () -> {
            kept.clear();
            kept.putAll(before);
        };
    }
}
