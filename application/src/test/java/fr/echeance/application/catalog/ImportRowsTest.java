package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.ImportRows.Counts;
import fr.echeance.application.catalog.ImportRows.Fault;
import fr.echeance.application.catalog.ImportRows.Outcome;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ImportRowsTest {
    private final TestShop shop = new TestShop();
    private final ImportRows importRows =
            new ImportRows(shop.processing, shop.editing, shop.editing, shop.catalog);
    private final ExportCatalogue export = new ExportCatalogue(shop.processing, shop.editing);

    @Test
    void whatWasExportedChangesNothing() {
        var before = shop.editing.all();
        List<CatalogueRow> rows = export.handle();
        assertThat(rows).hasSize(4);
        assertThat(run(rows)).isEqualTo(new Outcome.Imported(new Counts(0, 0, 0, 0, 3)));
        assertThat(shop.editing.all()).isEqualTo(before);
    }

    @Test
    void importsNewAndChangedProductsOnce() {
        List<CatalogueRow> rows = new ArrayList<>(export.handle());
        rows.replaceAll(
                row -> row.cell("article").equals("SAB-3") ? with(row, "price", "9,90") : row);
        rows.add(fresh(rows.size() + 2));
        var counts = new Counts(1, 1, 1, 1, 2);
        assertThat(importRows.handle(new ImportRows.Command(rows, true)))
                .isEqualTo(new Outcome.WouldImport(counts));
        assertThat(shop.catalog.now(SMALL)).as("a dry run").isEqualTo(new Money(1_490));
        assertThat(run(rows)).isEqualTo(new Outcome.Imported(counts));
        assertThat(shop.catalog.now(SMALL)).isEqualTo(new Money(990));
        assertThat(shop.editing.find(new Slug("cadran-solaire")).orElseThrow().state())
                .isEqualTo(ProductState.DRAFT);
        var after = shop.editing.all();
        assertThat(run(rows)).isEqualTo(new Outcome.Imported(new Counts(0, 0, 0, 0, 4)));
        assertThat(shop.editing.all()).isEqualTo(after);
    }

    @Test
    void leavesTheStockOfAKnownArticleAndTakesThatOfANewOne() {
        List<CatalogueRow> rows = new ArrayList<>();
        for (CatalogueRow row : export.handle()) rows.add(with(row, "stock", "1"));
        rows.add(with(fresh(9), "stock", "7"));
        run(rows);
        assertThat(shop.editing.find(HOURGLASS).orElseThrow().articles().getFirst().onHand())
                .isEqualTo(10);
        assertThat(
                        shop.editing
                                .find(new Slug("cadran-solaire"))
                                .orElseThrow()
                                .articles()
                                .getFirst()
                                .onHand())
                .isEqualTo(7);
    }

    @Test
    void oneWrongRowLetsNothingIn() {
        List<CatalogueRow> rows = new ArrayList<>(export.handle());
        rows.set(0, with(rows.getFirst(), "nameFr", "Changé"));
        rows.set(1, with(rows.get(1), "price", "cher"));
        var before = shop.editing.all();
        assertThat(run(rows))
                .isEqualTo(new Outcome.Refused(List.of(new Fault(3, "price", "money"))));
        assertThat(shop.editing.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "slug, Été, slug",
        "slug, new, taken",
        "slug, '', required",
        "category, nulle-part, unknown-category",
        "state, gone, choice",
        "state, published, incomplete",
        "picture, zz.svg, unknown-picture",
        "vat, 20, choice",
        "nameEn, '', required",
        "withdrawal, zz, choice",
        "article, sab, article-number",
        "article, '', required",
        "article, SAB-3, sku-elsewhere",
        "price, '=1', money",
        "weightGrams, x, whole",
        "stock, -3, whole",
        "stock, 9999999, range"
    })
    void namesRowColumnAndRule(String column, String value, String rule) {
        assertThat(run(List.of(with(fresh(2), column, value))))
                .isEqualTo(new Outcome.Refused(List.of(new Fault(2, column, rule))));
    }

    @Test
    void wantsAllRowsOfAProductToSayTheSame() {
        CatalogueRow first = fresh(2);
        CatalogueRow brief =
                new CatalogueRow(
                        3,
                        Map.of(
                                "slug",
                                "cadran-solaire",
                                "article",
                                "CAD-2",
                                "labelFr",
                                "Grand",
                                "labelEn",
                                "Large",
                                "weightGrams",
                                "1",
                                "price",
                                "2"));
        assertThat(run(List.of(first, brief))).isInstanceOf(Outcome.Imported.class);
        assertThat(run(List.of(first, with(brief, "maker", "Autre"), with(first, 4))))
                .isEqualTo(
                        new Outcome.Refused(
                                List.of(
                                        new Fault(3, "maker", "differs"),
                                        new Fault(4, "article", "duplicate"))));
    }

    @Test
    void wantsRowsAndNotTooMany() {
        assertThat(run(List.of()))
                .isEqualTo(new Outcome.Refused(List.of(new Fault(1, "", "no-rows"))));
        List<CatalogueRow> rows = new ArrayList<>();
        for (int i = 0; i < 3_001; i++) rows.add(fresh(i + 2));
        assertThat(run(rows))
                .isEqualTo(new Outcome.Refused(List.of(new Fault(3_002, "", "too-many-rows"))));
    }

    private Outcome run(List<CatalogueRow> rows) {
        return importRows.handle(new ImportRows.Command(rows, false));
    }

    private static CatalogueRow fresh(int number) {
        Map<String, String> cells = new HashMap<>(EditProductsTest.typed());
        cells.putAll(EditProductsTest.article("59,90"));
        cells.put("state", "draft");
        return new CatalogueRow(number, cells);
    }

    private static CatalogueRow with(CatalogueRow row, String column, String value) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(column, value);
        return new CatalogueRow(row.number(), cells);
    }

    private static CatalogueRow with(CatalogueRow row, int number) {
        return new CatalogueRow(number, row.cells());
    }
}
