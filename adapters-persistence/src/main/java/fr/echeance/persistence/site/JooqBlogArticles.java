package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.BLOG_ARTICLE;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.site.BlogArticles;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.BlogArticle.State;
import fr.echeance.domain.site.BlogText;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqBlogArticles implements BlogArticles {
    private final DSLContext db;

    JooqBlogArticles(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<BlogArticle> all() {
        return db.selectFrom(BLOG_ARTICLE)
                .orderBy(BLOG_ARTICLE.WRITTEN_AT.desc(), BLOG_ARTICLE.ID.desc())
                .fetch(JooqBlogArticles::toDomain);
    }

    @Override
    public Optional<Written> find(UUID id) {
        return db.selectFrom(BLOG_ARTICLE)
                .where(BLOG_ARTICLE.ID.eq(id))
                .fetchOptional(JooqBlogArticles::written);
    }

    @Override
    public Optional<Written> hold(UUID id) {
        return db.selectFrom(BLOG_ARTICLE)
                .where(BLOG_ARTICLE.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqBlogArticles::written);
    }

    @Override
    public Optional<BlogArticle> named(Slug slug) {
        return db.selectFrom(BLOG_ARTICLE)
                .where(BLOG_ARTICLE.SLUG.eq(slug.value()))
                .fetchOptional(JooqBlogArticles::toDomain);
    }

    @Override
    public boolean add(BlogArticle article) {
        return db.insertInto(BLOG_ARTICLE)
                        .set(BLOG_ARTICLE.ID, article.id())
                        .set(words(article))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void holdNames() {
        db.resultQuery("SELECT pg_advisory_xact_lock(hashtext('blog'))").fetch();
    }

    @Override
    public boolean isFree(Slug slug, UUID but) {
        return !db.fetchExists(
                BLOG_ARTICLE, BLOG_ARTICLE.SLUG.eq(slug.value()), BLOG_ARTICLE.ID.ne(but));
    }

    @Override
    public void write(BlogArticle article) {
        db.update(BLOG_ARTICLE)
                .set(words(article))
                .set(BLOG_ARTICLE.VERSION, BLOG_ARTICLE.VERSION.plus(1))
                .where(BLOG_ARTICLE.ID.eq(article.id()))
                .execute();
    }

    @Override
    public void move(BlogArticle article) {
        db.update(BLOG_ARTICLE)
                .set(BLOG_ARTICLE.PUBLISHED_AT, publishedAt(article.state()))
                .set(
                        BLOG_ARTICLE.WITHDRAWN_AT,
                        article.state() instanceof State.Withdrawn(_, var at) ? at : null)
                .where(BLOG_ARTICLE.ID.eq(article.id()))
                .execute();
    }

    @Override
    public void remove(UUID id) {
        db.deleteFrom(BLOG_ARTICLE).where(BLOG_ARTICLE.ID.eq(id)).execute();
    }

    @Override
    public List<Teaser> published(Language language, Instant now, int first, int most) {
        boolean french = language == Language.FR;
        return db.select(
                        BLOG_ARTICLE.SLUG,
                        french ? BLOG_ARTICLE.TITLE_FR : BLOG_ARTICLE.TITLE_EN,
                        french ? BLOG_ARTICLE.SUMMARY_FR : BLOG_ARTICLE.SUMMARY_EN,
                        coalesce(BLOG_ARTICLE.PUBLISHED_AT, val(now)))
                .from(BLOG_ARTICLE)
                .where(isPublic(now))
                .orderBy(BLOG_ARTICLE.PUBLISHED_AT.desc(), BLOG_ARTICLE.ID.desc())
                .offset(first)
                .limit(most)
                .fetch(row ->
                        new Teaser(
                                new Slug(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public int count(Instant now) {
        return db.fetchCount(BLOG_ARTICLE, isPublic(now));
    }

    @Override
    public Optional<Instant> changedAt(Instant now) {
        return db.select(
                        max(
                                greatest(
                                        BLOG_ARTICLE.PUBLISHED_AT,
                                        coalesce(
                                                BLOG_ARTICLE.WITHDRAWN_AT,
                                                BLOG_ARTICLE.WRITTEN_AT))))
                .from(BLOG_ARTICLE)
                .where(BLOG_ARTICLE.PUBLISHED_AT.le(now))
                .fetchOptional(0, Instant.class);
    }

    static Condition isPublic(Instant now) {
        return BLOG_ARTICLE.PUBLISHED_AT.le(now).and(BLOG_ARTICLE.WITHDRAWN_AT.isNull());
    }

    private static Map<Field<?>, Object> words(BlogArticle article) {
        BlogText fr = article.text(Language.FR);
        BlogText en = article.text(Language.EN);
        Map<Field<?>, Object> words = new HashMap<>();
        words.put(BLOG_ARTICLE.SLUG, article.slug().value());
        words.put(BLOG_ARTICLE.TITLE_FR, fr.title());
        words.put(BLOG_ARTICLE.TITLE_EN, en.title());
        words.put(BLOG_ARTICLE.SUMMARY_FR, fr.summary());
        words.put(BLOG_ARTICLE.SUMMARY_EN, en.summary());
        words.put(BLOG_ARTICLE.BODY_FR, fr.body());
        words.put(BLOG_ARTICLE.BODY_EN, en.body());
        words.put(BLOG_ARTICLE.WRITTEN_AT, article.writtenAt());
        return words;
    }

    private static Written written(Record row) {
        return new Written(toDomain(row), row.get(BLOG_ARTICLE.VERSION));
    }

    private static BlogArticle toDomain(Record row) {
        return BlogArticle.fromStore(
                row.get(BLOG_ARTICLE.ID),
                new Slug(row.get(BLOG_ARTICLE.SLUG)),
                new BlogText(
                        row.get(BLOG_ARTICLE.TITLE_FR),
                        row.get(BLOG_ARTICLE.SUMMARY_FR),
                        row.get(BLOG_ARTICLE.BODY_FR)),
                new BlogText(
                        row.get(BLOG_ARTICLE.TITLE_EN),
                        row.get(BLOG_ARTICLE.SUMMARY_EN),
                        row.get(BLOG_ARTICLE.BODY_EN)),
                state(row.get(BLOG_ARTICLE.PUBLISHED_AT), row.get(BLOG_ARTICLE.WITHDRAWN_AT)),
                row.get(BLOG_ARTICLE.WRITTEN_AT));
    }

    private static State state(@Nullable Instant from, @Nullable Instant withdrawnAt) {
        if (from == null) return new State.Draft();
        return withdrawnAt == null
                ? new State.Planned(from)
                : new State.Withdrawn(from, withdrawnAt);
    }

    private static @Nullable Instant publishedAt(State state) {
        return switch (state) {
            case State.Draft _ -> null;
            case State.Planned(var from) -> from;
            case State.Withdrawn(var from, _) -> from;
        };
    }
}
