package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.BLOG_ARTICLE;
import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PRICE_INTERVAL;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fr.echeance.application.site.PublicPages;
import fr.echeance.domain.catalog.Slug;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prices and listings are the changes of a product that the catalogue remembers; who edits its words leaves no date. */
@Component
final class JooqPublicPages implements PublicPages {
    private static final Condition SOLD = PRODUCT.STATE.eq("PUBLISHED");

    private final DSLContext db;

    JooqPublicPages(DSLContext db) {
        this.db = db;
    }

    @Override
    public int count(Instant now) {
        return db.fetchCount(CATEGORY)
                + db.fetchCount(BLOG_ARTICLE, JooqBlogArticles.isPublic(now))
                + db.fetchCount(PRODUCT, SOLD);
    }

    @Override
    public List<Listed> listed(Instant now, int first, int most) {
        return db.select(
                        inline(Kind.CATEGORY.name()),
                        CATEGORY.SLUG,
                        field(
                                select(max(PRODUCT.LISTED_AT))
                                        .from(PRODUCT)
                                        .where(PRODUCT.CATEGORY.eq(CATEGORY.SLUG), SOLD)))
                .from(CATEGORY)
                .unionAll(
                        select(
                                        inline(Kind.BLOG_ARTICLE.name()),
                                        BLOG_ARTICLE.SLUG,
                                        greatest(
                                                BLOG_ARTICLE.PUBLISHED_AT, BLOG_ARTICLE.WRITTEN_AT))
                                .from(BLOG_ARTICLE)
                                .where(JooqBlogArticles.isPublic(now)))
                .unionAll(
                        select(
                                        inline(Kind.PRODUCT.name()),
                                        PRODUCT.SLUG,
                                        greatest(PRODUCT.LISTED_AT, priced(now)))
                                .from(PRODUCT)
                                .where(SOLD))
                .orderBy(1, 2)
                .offset(first)
                .limit(most)
                .fetch(row ->
                        new Listed(
                                Kind.valueOf(row.value1()),
                                new Slug(row.value2()),
                                Optional.ofNullable(row.value3())));
    }

    private static Field<Instant> priced(Instant now) {
        return field(
                select(max(PRICE_INTERVAL.VALID_FROM))
                        .from(VARIANT)
                        .join(PRICE_INTERVAL)
                        .on(PRICE_INTERVAL.SKU.eq(VARIANT.SKU))
                        .where(
                                VARIANT.PRODUCT.eq(PRODUCT.SLUG),
                                PRICE_INTERVAL.VALID_FROM.le(now)));
    }
}
