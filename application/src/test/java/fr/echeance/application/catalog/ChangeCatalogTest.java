package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.catalog.Assortment.Whole;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ChangeCatalogTest {
    private final TestShop shop = new TestShop();
    private final ImportCatalog importCatalog = new ImportCatalog(shop.processing, shop.catalog);
    private final AdjustStock adjustStock = new AdjustStock(shop.processing, shop.editing);
    private final ViewProduct viewProduct = new ViewProduct(shop.processing, shop.catalog);

    @Test
    void importsTheSameCatalogueAgain() {
        assertThat(importCatalog.handle(SampleCatalog.whole()))
                .isEqualTo(new ImportCatalog.Imported(3, 3, 4));
    }

    @Test
    void importsNoArticleNumberTwice() {
        Whole whole = SampleCatalog.whole();
        var twice = List.of(whole.products().getFirst(), whole.products().getFirst());
        assertThatThrownBy(() ->
                        importCatalog.handle(
                                new Whole(whole.categories(), whole.pictures(), twice)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("slug: duplicate");
    }

    @Test
    void announcesAReductionByTheLowestPriceBefore() {
        shop.clock.wind(Duration.ofDays(40));
        shop.catalog.price(SMALL, new Money(990), shop.clock.now());
        var found =
                (ViewProduct.Outcome.Found)
                        viewProduct.handle(new ViewProduct.Query(HOURGLASS, Language.FR));
        var reduction = found.page().variants().getFirst().reduction().orElseThrow();
        assertThat(reduction.lowest()).isEqualTo(new Money(1_490));
        assertThat(reduction.percent()).isEqualTo(33);
    }

    @Test
    void countsNoFewerPiecesThanOrdersHold() {
        shop.placed();
        assertThat(adjustStock.handle(counted(1))).isEqualTo(new AdjustStock.Outcome.Impossible());
        assertThat(adjustStock.handle(counted(2))).isEqualTo(new AdjustStock.Outcome.Done());
        assertThat(shop.stock.shelf(SMALL).free()).isZero();
    }

    private AdjustStock.Command counted(int pieces) {
        return new AdjustStock.Command(shop.ids.secret(), SMALL, StockReason.COUNTED, pieces);
    }

    @Test
    void knowsNoOtherProduct() {
        assertThat(viewProduct.handle(new ViewProduct.Query(new Slug("clepsydre"), Language.FR)))
                .isEqualTo(new ViewProduct.Outcome.Unknown());
    }
}
