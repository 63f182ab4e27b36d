package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.ALMANAC;
import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.JAM;
import static fr.echeance.application.catalog.SampleCatalog.LARGE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.catalog.Search.Sort;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What every catalogue finds, and in which order. */
public abstract class CatalogSearchContract {
    protected abstract Processing processing();

    protected abstract Catalog catalog();

    protected abstract Assortment assortment();

    protected abstract PriceList prices();

    protected abstract ProductChanges changes();

    @BeforeEach
    void fill() {
        write(now -> put(now, SampleCatalog.whole()));
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(found(Search.everything())).containsExactly(ALMANAC, JAM, HOURGLASS);
    }

    @Test
    void sortsByTheLowestPriceOfAProduct() {
        assertThat(found(sorted(Sort.PRICE_ASC))).containsExactly(JAM, ALMANAC, HOURGLASS);
        assertThat(found(sorted(Sort.PRICE_DESC))).containsExactly(HOURGLASS, ALMANAC, JAM);
        assertThat(found(sorted(Sort.NAME))).containsExactly(ALMANAC, JAM, HOURGLASS);
    }

    @Test
    void forgivesMissingAccentsAndCapitals() {
        assertThat(found(text("ALMANACH"))).containsExactly(ALMANAC);
        assertThat(found(text("confiture d'abricot"))).containsExactly(JAM);
        assertThat(found(text("oeuf"))).hasSize(3);
    }

    @Test
    void forgivesASmallSlip() {
        assertThat(found(text("sablierr"))).containsExactly(HOURGLASS);
        assertThat(found(text("sabler"))).containsExactly(HOURGLASS);
        assertThat(found(text("confitur"))).containsExactly(JAM);
    }

    @Test
    void findsTheSingularByThePlural() {
        assertThat(found(text("Sabliers"))).containsExactly(HOURGLASS);
    }

    @Test
    void wantsOneVariantThatIsBothThereAndAtThatPrice() {
        count(LARGE, 0);
        Optional<Money> from = Optional.of(new Money(2_000));
        assertThat(found(search(Optional.empty(), from, Optional.empty(), true, 1, 24))).isEmpty();
        assertThat(found(search(Optional.empty(), from, Optional.empty(), false, 1, 24)))
                .containsExactly(HOURGLASS);
    }

    @Test
    void findsNothingForWordsThatNoProductHas() {
        assertThat(found(text("zzyzx"))).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(found(text("%"))).isEmpty();
        assertThat(found(text("sab_ier"))).isEmpty();
    }

    @Test
    void leavesOutWhatIsSoldOut() {
        assertThat(found(search(Optional.empty(), Optional.empty(), Optional.empty(), true, 1, 24)))
                .containsExactly(ALMANAC, HOURGLASS);
    }

    @Test
    void narrowsToACategoryAndStillCountsTheOthers() {
        Catalog.Listing listing =
                list(
                        search(
                                Optional.of(new Slug("papier")),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                1,
                                24));
        assertThat(listing.cards()).extracting(Catalog.Card::slug).containsExactly(ALMANAC);
        assertThat(listing.total()).isEqualTo(1);
        assertThat(listing.categories())
                .extracting(Catalog.Facet::name, Catalog.Facet::products)
                .containsExactly(tuple("Sabliers", 1), tuple("Épicerie", 1), tuple("Papier", 1));
    }

    @Test
    void narrowsToAPriceAndStillTellsTheWholeRange() {
        Catalog.Listing listing =
                list(
                        search(
                                Optional.empty(),
                                Optional.of(new Money(2_000)),
                                Optional.of(new Money(2_500)),
                                false,
                                1,
                                24));
        assertThat(listing.cards()).extracting(Catalog.Card::slug).containsExactly(HOURGLASS);
        assertThat(listing.lowest()).isEqualTo(new Money(690));
        assertThat(listing.highest()).isEqualTo(new Money(2_490));
    }

    @Test
    void turnsPagesWithoutShowingAProductTwice() {
        var first = list(search(Optional.empty(), Optional.empty(), Optional.empty(), false, 1, 2));
        var second =
                list(search(Optional.empty(), Optional.empty(), Optional.empty(), false, 2, 2));
        var third = list(search(Optional.empty(), Optional.empty(), Optional.empty(), false, 3, 2));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.cards()).extracting(Catalog.Card::slug).containsExactly(ALMANAC, JAM);
        assertThat(second.cards()).extracting(Catalog.Card::slug).containsExactly(HOURGLASS);
        assertThat(third.cards()).isEmpty();
        assertThat(third.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterTheLastProductWhateverIsListedMeanwhile(Sort sort) {
        for (Search whole : List.of(sorted(sort), sorted(sort, Optional.of("oeuf"), 24))) {
            List<Slug> all = found(whole);
            List<Slug> seen = new ArrayList<>();
            Search next = sorted(sort, whole.text(), 1);
            for (boolean more = true; more; ) {
                Catalog.Listing listing = list(next);
                listing.cards().forEach(card -> seen.add(card.slug()));
                assertThat(listing.total()).isGreaterThanOrEqualTo(all.size());
                more = listing.last().isPresent();
                if (more) next = next.after(listing.last().get());
                write(now -> put(now, SampleCatalog.oneMore()));
            }
            assertThat(seen.stream().filter(slug -> !slug.equals(SampleCatalog.MORE)))
                    .as("%s", whole)
                    .containsExactlyElementsOf(
                            all.stream().filter(slug -> !slug.equals(SampleCatalog.MORE)).toList());
        }
    }

    @Test
    void saysOnACardFromWhichPriceAndWhetherItIsThere() {
        Catalog.Card hourglass = list(text("sablier")).cards().getFirst();
        assertThat(hourglass.from()).isEqualTo(new Money(1_490));
        assertThat(hourglass.severalPrices()).isTrue();
        assertThat(hourglass.inStock()).isTrue();
        assertThat(list(text("confiture")).cards().getFirst().inStock()).isFalse();
    }

    ProductChanges.Moved count(Sku sku, int pieces) {
        return write(
                now -> changes().move(UUID.randomUUID(), sku, StockReason.COUNTED, pieces, now));
    }

    List<Slug> found(Search search) {
        return list(search).cards().stream().map(Catalog.Card::slug).toList();
    }

    Catalog.Listing list(Search search) {
        return read(_ -> catalog().search(search, Language.FR));
    }

    <T> T read(Function<Instant, T> work) {
        return processing().read(BrowseCatalog.class, work);
    }

    <T> T write(Function<Instant, T> work) {
        return processing().run(ImportCatalog.class, work);
    }

    static Search text(String text) {
        return new Search(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Sort.RELEVANCE,
                1,
                24);
    }

    static Search sorted(Sort sort) {
        return sorted(sort, Optional.empty(), 24);
    }

    static Search sorted(Sort sort, Optional<String> text, int size) {
        return new Search(
                text, Optional.empty(), Optional.empty(), Optional.empty(), false, sort, 1, size);
    }

    static Search search(
            Optional<Slug> category,
            Optional<Money> low,
            Optional<Money> high,
            boolean stocked,
            int page,
            int size) {
        return new Search(Optional.empty(), category, low, high, stocked, Sort.NEWEST, page, size);
    }

    boolean put(Instant now, Assortment.Whole whole) {
        assortment().put(whole, now);
        return true;
    }
}
