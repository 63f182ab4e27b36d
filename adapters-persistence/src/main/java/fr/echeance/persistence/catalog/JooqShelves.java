package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.CATEGORY;
import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.Shelves;
import fr.echeance.domain.catalog.Slug;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
final class JooqShelves implements Shelves {
    private final DSLContext db;

    JooqShelves(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Shelf> shelves() {
        return db.select(CATEGORY.fields())
                .select(count(PRODUCT.SLUG))
                .from(CATEGORY)
                .leftJoin(PRODUCT)
                .on(PRODUCT.CATEGORY.eq(CATEGORY.SLUG))
                .groupBy(CATEGORY.SLUG)
                .orderBy(CATEGORY.POSITION, CATEGORY.SLUG)
                .fetch(row ->
                        new Shelf(
                                new Slug(row.get(CATEGORY.SLUG)),
                                row.get(CATEGORY.VERSION),
                                new Texts(row.get(CATEGORY.NAME_FR), row.get(CATEGORY.NAME_EN)),
                                new Texts(row.get(CATEGORY.INTRO_FR), row.get(CATEGORY.INTRO_EN)),
                                row.get(count(PRODUCT.SLUG))));
    }

    @Override
    public boolean hold(Slug slug) {
        return db.select(CATEGORY.SLUG)
                .from(CATEGORY)
                .where(CATEGORY.SLUG.eq(slug.value()))
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    @Override
    public boolean add(Slug slug, Texts name, Texts intro) {
        return db.insertInto(CATEGORY)
                        .set(CATEGORY.SLUG, slug.value())
                        .set(
                                CATEGORY.POSITION,
                                field(
                                        select(coalesce(max(CATEGORY.POSITION), inline(0)).plus(1))
                                                .from(CATEGORY)))
                        .set(CATEGORY.NAME_FR, name.fr())
                        .set(CATEGORY.NAME_EN, name.en())
                        .set(CATEGORY.INTRO_FR, intro.fr())
                        .set(CATEGORY.INTRO_EN, intro.en())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean change(Slug slug, int version, Texts name, Texts intro) {
        return db.update(CATEGORY)
                        .set(CATEGORY.NAME_FR, name.fr())
                        .set(CATEGORY.NAME_EN, name.en())
                        .set(CATEGORY.INTRO_FR, intro.fr())
                        .set(CATEGORY.INTRO_EN, intro.en())
                        .where(CATEGORY.SLUG.eq(slug.value()), CATEGORY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public void order(List<Slug> slugs) {
        db.query(
                        """
                        UPDATE catalog.category c SET position = o.place
                        FROM (SELECT slug, row_number() OVER (ORDER BY array_position({0}, slug), position, slug) AS place
                            FROM catalog.category) o
                        WHERE o.slug = c.slug AND c.position <> o.place\
                        """,
                        org.jooq.impl.DSL.val(
                                slugs.stream().map(Slug::value).toArray(String[]::new)))
                .execute();
    }

    /** A product that comes meanwhile holds the category; waiting for it, this sees it. */
    @Override
    public boolean remove(Slug slug) {
        boolean held =
                db.select(CATEGORY.SLUG)
                        .from(CATEGORY)
                        .where(CATEGORY.SLUG.eq(slug.value()))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
        if (!held) return true;
        if (db.fetchExists(PRODUCT, PRODUCT.CATEGORY.eq(slug.value()))) return false;
        db.deleteFrom(CATEGORY).where(CATEGORY.SLUG.eq(slug.value())).execute();
        return true;
    }
}
