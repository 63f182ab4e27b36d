package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.ALMANAC;
import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.JAM;
import static fr.echeance.application.catalog.SampleCatalog.LARGE;
import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every catalogue answers; run on an empty one. */
public abstract class CatalogContract extends CatalogSearchContract {
    @Test
    void showsAProductInTheLanguageAskedFor() {
        var page = product(HOURGLASS, Language.EN).orElseThrow();
        assertThat(page.name()).isEqualTo("Sablier de trois minutes (EN)");
        assertThat(page.categoryName()).isEqualTo("Hourglasses");
        assertThat(page.vat()).isEqualTo(new VatRate(2000));
        assertThat(page.warning()).contains("Fragile.");
        assertThat(page.variants()).extracting(Catalog.Variant::sku).containsExactly(SMALL, LARGE);
    }

    @Test
    void tellsNoMoreAboutTheStockThanAPageShould() {
        var variants = product(HOURGLASS, Language.FR).orElseThrow().variants();
        assertThat(variants)
                .extracting(Catalog.Variant::availability)
                .containsExactly(new Availability.Available(), new Availability.FewLeft(4));
        assertThat(product(JAM, Language.FR).orElseThrow().variants().getFirst().availability())
                .isEqualTo(new Availability.SoldOut());
    }

    @Test
    void knowsNoOtherProduct() {
        assertThat(product(new Slug("clepsydre"), Language.FR)).isEmpty();
    }

    @Test
    void importsTwiceWithoutChangingAnything() {
        count(SMALL, 7);
        write(now -> put(now, SampleCatalog.whole()));
        assertThat(list(Search.everything()).total()).isEqualTo(3);
        assertThat(offer(SMALL).free()).isEqualTo(7);
        assertThat(product(HOURGLASS, Language.FR).orElseThrow().variants().getFirst().reduction())
                .isEmpty();
    }

    @Test
    void offersWhatIsSoldAndLeavesOutWhatIsNot() {
        var offers =
                read(now ->
                        prices().of(
                                        Set.of(PAPER, new Sku("NIX-1")),
                                        Language.FR,
                                        Deadline.dayOf(now)));
        assertThat(offers).containsOnlyKeys(PAPER);
        var offer = offer(PAPER);
        assertThat(offer.title()).isEqualTo("Almanach 2027");
        assertThat(offer.unitPrice()).isEqualTo(new Money(850));
        assertThat(offer.vat()).isEqualTo(new VatRate(210));
        assertThat(offer(LARGE).title()).isEqualTo("Sablier de trois minutes, 10 minutes");
    }

    @Test
    void asksANewPriceFromTheMomentItIsSet() {
        write(now -> put(now, SampleCatalog.smallAt(new Money(1_290))));
        assertThat(offer(SMALL).unitPrice()).isEqualTo(new Money(1_290));
    }

    @Test
    void countsNoArticleThatItDoesNotKnow() {
        assertThat(count(new Sku("NIX-1"), 3)).isEqualTo(ProductChanges.Moved.UNKNOWN_ARTICLE);
        assertThat(count(SMALL, 3)).isEqualTo(ProductChanges.Moved.DONE);
        assertThat(offer(SMALL).free()).isEqualTo(3);
    }

    @Test
    void listsShelvesInTheirOrder() {
        List<Catalog.Category> shelves = read(_ -> catalog().categories(Language.FR));
        assertThat(shelves)
                .extracting(Catalog.Category::name, Catalog.Category::products)
                .containsExactly(tuple("Sabliers", 1), tuple("Épicerie", 1), tuple("Papier", 1));
    }

    @Test
    void showsTheNewestThatAreThere() {
        List<Catalog.Card> newest = read(_ -> catalog().newest(Language.FR, 5));
        assertThat(newest).extracting(Catalog.Card::slug).containsExactly(ALMANAC, HOURGLASS);
    }

    @Test
    void findsPicturesByName() {
        Optional<Catalog.Image> jar = read(_ -> catalog().picture("bocal"));
        Optional<Catalog.Image> none = read(_ -> catalog().picture("rien"));
        assertThat(jar.orElseThrow().bytes()).asString().isEqualTo("<svg id='b'/>");
        assertThat(jar.orElseThrow().type()).isEqualTo(Catalog.Image.Type.SVG);
        assertThat(none).isEmpty();
    }

    private PriceList.Offer offer(Sku sku) {
        return Optional.ofNullable(
                        read(now -> prices().of(Set.of(sku), Language.FR, Deadline.dayOf(now)))
                                .get(sku))
                .orElseThrow();
    }

    private Optional<Catalog.ProductPage> product(Slug slug, Language language) {
        return read(now -> catalog().product(slug, language, now));
    }
}
