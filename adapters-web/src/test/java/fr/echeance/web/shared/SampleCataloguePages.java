package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.NOW;

import fr.echeance.application.catalog.ImportRows;
import fr.echeance.web.catalog.ArticlePage;
import fr.echeance.web.catalog.CataloguePage;
import fr.echeance.web.catalog.CategoriesPage;
import fr.echeance.web.catalog.ImportPage;
import fr.echeance.web.catalog.ProductSheetPage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages on which the catalogue and the settings are edited, each state once. */
final class SampleCataloguePages {
    private static final String ID = "018f2b1c-9a3e-7c4d-8e5f-0123456789ab";
    private static final String HOURGLASS = "sablier-trois-minutes";
    private static final Typed EMPTY = Typed.of(Map.of());
    private static final List<Option> SHELVES =
            List.of(
                    new Option("sabliers", "Sabliers et minuteurs", true),
                    new Option("horloges", "Horloges", false));
    static final List<Typed.Difference> DIFFERENCES =
            List.of(
                    new Typed.Difference("nameFr", "Sablier de trois minutes", "Sablier à œufs"),
                    new Typed.Difference("warningFr", "", "Fragile"));

    private SampleCataloguePages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("catalogue", catalogue(shell, true));
        pages.put("catalogue-none", catalogue(shell, false));
        pages.put("sheet", sheet(shell, false));
        pages.put("sheet-conflict", sheet(shell, true));
        pages.put("sheet-new", newSheet(shell));
        pages.put("article", article(shell, true));
        pages.put("article-new", article(shell, false));
        pages.put("categories", categories(shell, true));
        pages.put("category", categories(shell, false));
        pages.put("import", imports(shell, List.of(), null, false));
        pages.put("import-faults", faults(shell));
        pages.put("import-checked", imports(shell, List.of(), counts(), false));
        pages.put("import-done", imports(shell, List.of(), counts(), true));
        return pages;
    }

    private static CataloguePage catalogue(Shell shell, boolean some) {
        List<CataloguePage.Row> rows =
                List.of(
                        new CataloguePage.Row(
                                HOURGLASS,
                                "Sablier de trois minutes",
                                "Sabliers et minuteurs",
                                "published",
                                "/pictures/sablier.svg",
                                2,
                                1490L,
                                14),
                        new CataloguePage.Row(
                                "clepsydre", "Clepsydre", "Horloges", "draft", null, 0, null, 0),
                        new CataloguePage.Row(
                                "gnomon", "Gnomon", "Horloges", "withdrawn", null, 1, 129900L, 1));
        return new CataloguePage(
                shell,
                new Typed(
                        Map.of("q", some ? "sablier" : "x", "soldOut", some ? "yes" : ""),
                        some ? Map.of() : Map.of("category", "choice")),
                SHELVES,
                List.of(new Option("draft", "Brouillon", false)),
                some ? rows : List.of(),
                some ? 103 : 0,
                Pager.counted("/backoffice/catalogue?q=sablier", 1, some ? 3 : 0),
                ID,
                new ShownFilters(
                        "/backoffice/catalogue/filters",
                        some ? "soldOut=yes" : "",
                        List.of(
                                new ShownFilters.One(
                                        "Épuisés", "/backoffice/catalogue?soldOut=yes", some))),
                new CataloguePage.Done(ID, some ? 3 : 0, some ? 1 : 2),
                some ? null : "undone");
    }

    private static Typed words() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", "2");
        typed.put("nameFr", "Sablier de trois minutes");
        typed.put("nameEn", "Three-minute hourglass");
        typed.put("summaryFr", "Suffit pour un œuf, pas pour un regret.");
        typed.put("summaryEn", "Enough for an egg, not for a regret.");
        typed.put("descriptionFr", "Verre soufflé, sable de carrière, socle de hêtre.");
        typed.put("descriptionEn", "Blown glass, quarry sand, beech base.");
        typed.put("maker", "Atelier Minuit, 1 rue qui n’existe pas – minuit@example.com");
        return Typed.of(typed);
    }

    private static ProductSheetPage sheet(Shell shell, boolean conflict) {
        return new ProductSheetPage(
                shell,
                HOURGLASS,
                "Sablier de trois minutes",
                3,
                conflict ? "withdrawn" : "published",
                "/pictures/sablier.svg",
                words(),
                options(),
                List.of(
                        new ProductSheetPage.Article("SAB-3", "3 minutes", 200, 1490, 10, 2),
                        new ProductSheetPage.Article("SAB-10", "10 minutes", 350, 2490, 4, 0)),
                conflict ? DIFFERENCES : null,
                conflict ? "picture-kind" : null,
                ID,
                conflict ? null : new CataloguePage.Done(ID, 1, 0),
                conflict ? null : "picture_cleaned");
    }

    private static ProductSheetPage newSheet(Shell shell) {
        return new ProductSheetPage(
                shell,
                "",
                "",
                0,
                "draft",
                null,
                EMPTY.broken(Map.of("slug", "slug", "nameFr", "required", "maker", "too-long")),
                options(),
                List.of(),
                null,
                null,
                ID,
                null,
                null);
    }

    private static Map<String, List<Option>> options() {
        return Map.of(
                "category", SHELVES,
                "vat", List.of(new Option("standard", "Taux normal", true)),
                "withdrawal", List.of(new Option("normal", "14 jours", true)));
    }

    private static ArticlePage article(Shell shell, boolean known) {
        return new ArticlePage(
                shell,
                HOURGLASS,
                "Sablier de trois minutes",
                known ? "SAB-3" : "",
                3,
                Typed.of(Map.of("labelFr", "3 minutes", "labelEn", "3 minutes", "price", "14,90"))
                        .broken(known ? Map.of() : Map.of("article", "taken", "price", "money")),
                10,
                2,
                List.of(new ArticlePage.Price(1290, NOW), new ArticlePage.Price(1490, NOW)),
                List.of(
                        new ArticlePage.Move(NOW, "received", 12, 22),
                        new ArticlePage.Move(NOW, "damaged", 1, 10)),
                ID,
                Typed.of(Map.of("pieces", "1"))
                        .broken(known ? Map.of("pieces", "impossible-stock") : Map.of()),
                List.of(new Option("counted", "Inventaire : il y en a", true)),
                DIFFERENCES.subList(0, 1),
                known ? "moved" : null);
    }

    private static CategoriesPage categories(Shell shell, boolean fresh) {
        return new CategoriesPage(
                shell,
                List.of(
                        new CategoriesPage.Row("sabliers", "Sabliers et minuteurs", 8, null),
                        new CategoriesPage.Row("vide", "Rien encore", 0, "sabliers")),
                fresh ? "" : "sabliers",
                2,
                fresh ? EMPTY.broken(Map.of("slug", "taken")) : words(),
                fresh ? null : DIFFERENCES.subList(0, 1),
                fresh ? "shelf_not_empty" : null);
    }

    private static ImportPage faults(Shell shell) {
        return imports(
                shell,
                List.of(
                        new ImportPage.Fault(1, "", "unknown-column"),
                        new ImportPage.Fault(4, "price", "money"),
                        new ImportPage.Fault(12, "name_fr", "differs")),
                null,
                false);
    }

    private static ImportPage imports(
            Shell shell,
            List<ImportPage.Fault> faults,
            ImportRows.@org.jspecify.annotations.Nullable Counts counts,
            boolean imported) {
        return new ImportPage(
                shell,
                faults.isEmpty() ? Field.empty("file") : Field.empty("file").broken("not-utf-8"),
                "slug;category\n",
                faults,
                faults.isEmpty() ? 0 : 7,
                counts,
                imported);
    }

    private static ImportRows.Counts counts() {
        return new ImportRows.Counts(1, 2, 0, 1, 58);
    }
}
