package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.JAM;
import static fr.echeance.application.catalog.SampleCatalog.LARGE;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.ProductChanges.ArticleContent;
import fr.echeance.application.catalog.ProductChanges.Moved;
import fr.echeance.application.catalog.ProductSheets.Article;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What staff does with the articles of every catalogue; run on an empty one. */
public abstract class ArticleEditingContract {
    static final Texts TEXTS = new Texts("Un texte", "A text");

    protected abstract Processing processing();

    protected abstract Assortment assortment();

    protected abstract Catalog catalog();

    protected abstract ProductSheets sheets();

    protected abstract ProductChanges changes();

    protected abstract ProductStates states();

    protected abstract Shelves shelves();

    @BeforeEach
    void fill() {
        write(now -> {
            assortment().put(SampleCatalog.whole(), now);
            return now;
        });
    }

    @Test
    void keepsEveryPriceWithItsDay() {
        Article small = article(HOURGLASS, SMALL);
        Texts label = small.label();
        Boolean done =
                write(now ->
                        changes()
                                .change(
                                        SMALL,
                                        small.version(),
                                        new ArticleContent(label, 200, new Money(1_290)),
                                        now));
        Boolean late =
                write(now ->
                        changes()
                                .change(
                                        SMALL,
                                        small.version(),
                                        new ArticleContent(label, 200, new Money(1)),
                                        now));
        assertThat(done).isTrue();
        assertThat(late).isFalse();
        assertThat(article(HOURGLASS, SMALL).price()).isEqualTo(new Money(1_290));
        assertThat(article(HOURGLASS, SMALL).prices())
                .extracting(PriceInterval::price)
                .startsWith(new Money(1_290));
        assertThat(article(HOURGLASS, SMALL).version()).isNotEqualTo(small.version());
    }

    @Test
    void addsAnArticleWithAnEmptyShelfAfterTheOthers() {
        Sku sku = new Sku("SAB-60");
        ArticleContent content = new ArticleContent(TEXTS, 900, new Money(9_900));
        Boolean added = write(now -> changes().add(HOURGLASS, sku, content, now));
        Boolean elsewhere = write(now -> changes().add(JAM, sku, content, now));
        assertThat(added).isTrue();
        assertThat(elsewhere).isFalse();
        assertThat(sheet(HOURGLASS).articles())
                .extracting(Article::sku)
                .containsExactly(SMALL, LARGE, sku);
        assertThat(article(HOURGLASS, sku).onHand()).isZero();
        assertThat(article(HOURGLASS, sku).prices()).hasSize(1);
    }

    @Test
    void countsAMoveOfTheStockOnce() {
        UUID id = UUID.randomUUID();
        assertThat(move(id, StockReason.RECEIVED, 5)).isEqualTo(Moved.DONE);
        assertThat(move(id, StockReason.RECEIVED, 5)).isEqualTo(Moved.DONE);
        assertThat(move(UUID.randomUUID(), StockReason.LOST, 16)).isEqualTo(Moved.IMPOSSIBLE);
        assertThat(move(UUID.randomUUID(), StockReason.RECEIVED, Integer.MAX_VALUE))
                .isEqualTo(Moved.IMPOSSIBLE);
        assertThat(article(HOURGLASS, SMALL).onHand()).isEqualTo(15);
        assertThat(article(HOURGLASS, SMALL).moves())
                .extracting(ProductSheets.Move::reason, ProductSheets.Move::onHand)
                .containsExactly(org.assertj.core.api.Assertions.tuple(StockReason.RECEIVED, 15));
    }

    Moved move(UUID id, StockReason reason, int pieces) {
        return write(now -> changes().move(id, SMALL, reason, pieces, now));
    }

    Sheet sheet(Slug slug) {
        return this.<Optional<Sheet>>read(_ -> sheets().find(slug)).orElseThrow();
    }

    Article article(Slug slug, Sku sku) {
        return sheet(slug).articles().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    <T> T read(Function<Instant, T> work) {
        return processing().read(BrowseCatalog.class, work);
    }

    <T> T write(Function<Instant, T> work) {
        return processing().run(ImportCatalog.class, work);
    }
}
