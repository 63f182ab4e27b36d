package fr.echeance.web.shared;

import fr.echeance.web.cart.CartPage;
import fr.echeance.web.catalog.Card;
import fr.echeance.web.catalog.HomePage;
import fr.echeance.web.catalog.ProductPage;
import fr.echeance.web.catalog.ProductsPage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The pages on which one chooses. */
final class SampleShelfPages {
    private SampleShelfPages() {}

    static Picture picture(String name) {
        return new Picture(name + ".svg", "Dessin");
    }

    static List<HomePage.Shelf> shelves() {
        return List.of(
                new HomePage.Shelf(
                        "horloges",
                        "Horloges",
                        "Elles disent toutes l’heure ; aucune n’en a de trop.",
                        8),
                new HomePage.Shelf(
                        "montres", "Montres", "Le temps au poignet, faute de l’avoir en main.", 7),
                new HomePage.Shelf(
                        "sabliers-et-minuteurs",
                        "Sabliers et minuteurs",
                        "Pour ce qui doit finir à l’heure, et d’abord les œufs.",
                        9),
                new HomePage.Shelf(
                        "bougies",
                        "Bougies",
                        "Le seul temps que l’on voit fondre, et qui éclaire en partant.",
                        8));
    }

    static List<Card> cards() {
        return List.of(
                card("horloge-de-gare", "Horloge de gare", 8990, true),
                card("sablier-de-trois-minutes", "Sablier de trois minutes", 1490, true),
                card("confiture-de-fraises", "Confiture de fraises", 650, true),
                card("montre-a-gousset", "Montre à gousset", 12900, false),
                card("bougie-horaire", "Bougie horaire", 2490, true),
                card("cactus-sans-hate", "Cactus sans hâte", 990, true),
                card("calendrier-perpetuel", "Calendrier perpétuel", 129900, true),
                card("traite-du-retard", "Traité du retard", 1850, true));
    }

    static Card card(String slug, String name, long price, boolean inStock) {
        return new Card(
                slug,
                name,
                "Suffit pour un œuf, pas pour un regret.",
                picture(slug),
                price,
                price > 8000,
                inStock);
    }

    static ProductsPage products(Shell shell, List<Card> cards, int total) {
        return new ProductsPage(
                shell,
                new ProductsPage.Filter(
                        Field.of("q", "sablier"),
                        "horloges",
                        Field.empty("min"),
                        total == 0 ? Field.of("max", "dix").broken("money") : Field.empty("max"),
                        false,
                        "relevance"),
                List.of(new ProductsPage.Facet("horloges", "Horloges", 8)),
                total == 0 ? null : shelves().getFirst(),
                cards,
                total,
                Pager.counted("/products?q=sablier", 2, total == 0 ? 2 : 3));
    }

    static ProductPage product(Shell shell, @Nullable String rule) {
        return new ProductPage(
                shell,
                "horloge-de-gare",
                "Horloge de gare",
                "Horloge de gare sur potence. Elle est à l’heure ; le train, c’est son affaire.",
                "Cadran de verre bombé, boîtier d’acier laqué, potence en fonte à fixer au mur avec"
                    + " quatre vis fournies. Trotteuse à boule, que l’on voit du fond du couloir.",
                picture("horloge-de-gare"),
                "horloges",
                "Horloges",
                2000,
                "2 à 4 jours ouvrés",
                "Atelier Ressort et Fille, 3 rue du Contretemps, Midy-le-Retard, France –"
                        + " ressort@example.com",
                "Ne pas suspendre au-dessus d’un lit.",
                rule == null ? "normal" : "excluded_sealed",
                List.of(
                        new ProductPage.Variant(
                                "HOR-GAR-25",
                                "Cadran 25 cm",
                                8990,
                                new ProductPage.Reduction(11240, 20),
                                ProductPage.Stock.PLENTY,
                                0),
                        new ProductPage.Variant(
                                "HOR-GAR-35",
                                "Cadran 35 cm",
                                12990,
                                null,
                                ProductPage.Stock.FEW,
                                3),
                        new ProductPage.Variant(
                                "HOR-GAR-50",
                                "Cadran 50 cm",
                                24990,
                                null,
                                ProductPage.Stock.NONE,
                                0)),
                new Field("sku", "", rule),
                Field.of("quantity", "1"),
                null);
    }

    static CartPage cart(Shell shell, boolean enough) {
        return new CartPage(
                shell,
                List.of(
                        new CartPage.Line(
                                "HOR-GAR-25",
                                "horloge-de-gare",
                                "Horloge de gare, cadran 25 cm",
                                picture("horloge-de-gare"),
                                1,
                                8990,
                                8990,
                                true,
                                9),
                        new CartPage.Line(
                                "CON-FRA-01",
                                "confiture-de-fraises",
                                "Confiture de fraises",
                                picture("confiture-de-fraises"),
                                3,
                                650,
                                1950,
                                enough,
                                2)),
                enough ? List.of() : List.of("BOU-HOR-01"),
                10940,
                490,
                enough ? 1060L : null,
                enough,
                enough ? "added" : "quantity");
    }
}
