package fr.echeance.web.shared;

import fr.echeance.web.cart.CartPage;
import fr.echeance.web.catalog.HomePage;
import fr.echeance.web.invoice.InvoicePage;
import fr.echeance.web.order.CheckoutPage;
import fr.echeance.web.order.Line;
import fr.echeance.web.order.OrderLookupPage;
import fr.echeance.web.order.OrderPage;
import fr.echeance.web.order.PaymentWaitPage;
import fr.echeance.web.order.Step;
import fr.echeance.web.order.Sums;
import fr.echeance.web.privacy.PrivacyPage;
import fr.echeance.web.site.ProblemPage;
import fr.echeance.web.site.TermsPage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shop's pages with invented people and goods in them, each state once. */
final class SampleShopPages {
    static final Instant NOW = Instant.parse("2026-11-23T18:06:00Z");

    static final DeadlineMark MARK =
            new DeadlineMark(
                    "Gérer les commandes",
                    "C. conso., art. L. 217-3",
                    LocalDate.of(2028, 12, 1),
                    37);

    static final DeadlineMark OPEN =
            new DeadlineMark("Gérer les commandes", "C. conso., art. L. 217-3", null, 0);

    static final List<Line> LINES =
            List.of(
                    new Line(
                            "HOR-GAR-25",
                            "Horloge de gare, cadran 25 cm",
                            "/pictures/horloge-de-gare.svg",
                            1,
                            8990,
                            8990),
                    new Line("CON-FRA-01", "Confiture de fraises", null, 3, 650, 1950));

    static final Sums SUMS =
            new Sums(
                    10940,
                    "Point relais",
                    490,
                    11430,
                    List.of(new Sums.Vat(550, 1848, 102), new Sums.Vat(2000, 7900, 1580)));

    private SampleShopPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put(
                "home", new HomePage(shell, SampleShelfPages.shelves(), SampleShelfPages.cards()));
        pages.put("products", SampleShelfPages.products(shell, SampleShelfPages.cards(), 61));
        pages.put("products-none", SampleShelfPages.products(shell, List.of(), 0));
        pages.put("product", SampleShelfPages.product(shell, null));
        pages.put("product-broken", SampleShelfPages.product(shell, "required"));
        pages.put("cart", SampleShelfPages.cart(shell, true));
        pages.put("cart-short", SampleShelfPages.cart(shell, false));
        pages.put(
                "cart-empty",
                new CartPage(shell, List.of(), List.of(), 0, 0, null, false, "removed"));
        pages.put("checkout", checkout(shell, null));
        pages.put("checkout-broken", checkout(shell, "prices_changed"));
        pages.put("payment-wait", new PaymentWaitPage(shell, "ALBH-7K3M-Q2XD"));
        pages.put("order", order(shell, "shipped", false));
        pages.put("order-unpaid", order(shell, "awaiting_payment", true));
        pages.put("order-lookup", lookup(shell, false));
        pages.put("order-lookup-failed", lookup(shell, true));
        pages.put("invoice", invoice(shell));
        pages.put("privacy", privacy(shell));
        pages.put("terms", terms(shell));
        for (int status : List.of(400, 403, 404, 405, 409, 410, 422, 429, 500, 503))
            pages.put(
                    "problem-" + status,
                    new ProblemPage(shell, status, null, "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"));
        return pages;
    }

    private static CheckoutPage checkout(Shell shell, @Nullable String problem) {
        boolean broken = problem != null;
        Address delivery = Address.delivery();
        return new CheckoutPage(
                shell,
                broken
                        ? Field.of("email", "celeste").broken("email")
                        : Field.of("email", "celeste@example.com"),
                Field.empty("phone"),
                broken
                        ? new Address(
                                delivery.name(),
                                delivery.street(),
                                delivery.extra(),
                                Field.of("postcode", "7500").broken("postcode"),
                                delivery.city())
                        : delivery,
                broken,
                Address.billing(),
                broken ? Field.empty("method").broken("required") : Field.of("method", "relay"),
                Field.empty("note"),
                broken ? Field.empty("accepted").broken("required") : Field.of("accepted", "yes"),
                broken,
                broken ? CheckoutPage.Offers.REFUSED : CheckoutPage.Offers.TOLD,
                "2026-09",
                LINES,
                10940,
                List.of(
                        new CheckoutPage.Way(
                                "relay", "Point relais", "2 à 4 jours ouvrés", 490, 11430),
                        new CheckoutPage.Way(
                                "home", "À domicile", "1 à 2 jours ouvrés", 790, 11730),
                        new CheckoutPage.Way("shop", "À la boutique", "demain", 0, 10940)),
                problem);
    }

    private static OrderPage order(Shell shell, String state, boolean unpaid) {
        return new OrderPage(
                shell,
                "ALBH-7K3M-Q2XD",
                state,
                NOW,
                List.of(
                        new Step("awaiting_payment", NOW, unpaid),
                        new Step("confirmed", unpaid ? null : NOW, false),
                        new Step("shipped", unpaid ? null : NOW, !unpaid),
                        new Step("delivered", null, false)),
                LINES,
                SUMS,
                unpaid
                        ? List.of()
                        : List.of(
                                new Marked("name", "Céleste Sablier", MARK),
                                new Marked("address", "4 impasse du Pendule, 75007 Paris", MARK),
                                new Marked("email", "celeste@example.com", MARK),
                                new Marked("phone", "06 39 98 12 34", OPEN)),
                unpaid ? NOW.plusSeconds(1800) : null,
                unpaid ? SampleTransfers.TRANSFER : null,
                unpaid ? null : "Colibri Express CX123456789",
                !unpaid,
                null);
    }

    private static OrderLookupPage lookup(Shell shell, boolean failed) {
        Field number = Field.of("number", "ALBH-7K3M-Q2XD");
        return new OrderLookupPage(
                shell,
                failed ? number : number.broken("order-number"),
                Field.empty("email"),
                failed);
    }

    private static InvoicePage invoice(Shell shell) {
        return new InvoicePage(
                shell,
                "2026-000147",
                "ALBH-7K3M-Q2XD",
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 23),
                List.of(
                        "À la bonne heure",
                        "SAS au capital de 10 000 €",
                        "12 rue du Contretemps",
                        "75000 Midy-le-Retard",
                        "RCS Paris 000 000 000",
                        "TVA FR00 000000000"),
                List.of("Céleste Sablier", "4 impasse du Pendule", "75007 Paris"),
                LINES.stream().map(line -> new InvoicePage.InvoiceLine(line, 7492, 2000)).toList(),
                SUMS,
                "Payée en ligne à la commande",
                List.of("Nature de l’opération : livraison de biens"),
                new DeadlineMark(
                        "Gérer les paiements et la facturation",
                        "Code de commerce, art. L. 123-22",
                        LocalDate.of(2036, 12, 31),
                        0));
    }

    private static PrivacyPage privacy(Shell shell) {
        return new PrivacyPage(
                shell,
                "2026-11-01",
                LocalDate.of(2026, 11, 1),
                List.of("À la bonne heure", "12 rue du Contretemps", "bonjour@example.com"),
                List.of(
                        new PrivacyPage.Rule(
                                "Coordonnées d’une commande",
                                List.of(
                                        "Gérer les commandes – Exécution d’un contrat (RGPD, art."
                                                + " 6(1)(b))",
                                        "Gérer les litiges – Intérêt légitime, en archive"),
                                "jusqu’à la fin du dernier devoir",
                                null,
                                "effacées",
                                "RGPD, art. 5(1)(c)",
                                "elles ne prouvent rien"),
                        new PrivacyPage.Rule(
                                "Facture",
                                List.of("Facturer – Obligations légales (RGPD, art. 6(1)(c))"),
                                "l’exercice en cours",
                                "10 ans",
                                "effacée",
                                "Code de commerce, art. L. 123-22",
                                null)),
                List.of(
                        new PrivacyPage.Activity(
                                "Gestion du site internet",
                                shell.language() == Language.FR ? null : "Website",
                                List.of("Identité", "Vie personnelle"),
                                List.of(
                                        new PrivacyPage.Row(
                                                "Contrôler et améliorer notre site internet",
                                                shell.language() == Language.FR
                                                        ? null
                                                        : "Improve our site",
                                                "Intérêt légitime")),
                                List.of("Durée recommandée par la CNIL : 13 mois maximum"))));
    }

    private static TermsPage terms(Shell shell) {
        return new TermsPage(
                shell,
                "terms",
                "Conditions générales de vente",
                "2026-09",
                "0123456789abcdef".repeat(4),
                LocalDate.of(2026, 9, 1),
                List.of(
                        new TermsPage.Section("", List.of("Ces conditions s’appliquent.")),
                        new TermsPage.Section("1. Objet", List.of("La vente.", "Et le reste."))),
                List.of(
                        new TermsPage.Edition("2026-09", LocalDate.of(2026, 9, 1)),
                        new TermsPage.Edition("2025-01", LocalDate.of(2025, 1, 1))));
    }
}
