package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.MARK;
import static fr.echeance.web.shared.SampleShopPages.NOW;

import fr.echeance.web.privacy.ErasurePage;
import fr.echeance.web.privacy.MyDataExportPage;
import fr.echeance.web.privacy.MyDataLinkPage;
import fr.echeance.web.privacy.MyDataOpenPage;
import fr.echeance.web.privacy.MyDataPage;
import fr.echeance.web.privacy.SubjectRequestsPage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of My data, each state once. */
final class SampleMyDataPages {
    private static final String BASE = "/privacy/my-data";
    private static final LocalDate DAY = LocalDate.of(2036, 12, 31);

    private SampleMyDataPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Field email = Field.empty("email");
        pages.put("my-data-link", new MyDataLinkPage(shell, email, false));
        pages.put("my-data-sent", new MyDataLinkPage(shell, email, true));
        pages.put("my-data-link-broken", new MyDataLinkPage(shell, email.broken("email"), false));
        pages.put("my-data-open", new MyDataOpenPage(shell, "018f2b1c", false));
        pages.put("my-data-gone", new MyDataOpenPage(shell, "", true));
        pages.put("my-data", room(shell));
        pages.put("my-data-none", new MyDataPage(shell, BASE, List.of(), List.of()));
        pages.put("my-data-copy", copy(shell));
        pages.put("erasure", erasure(shell, null));
        pages.put("erasure-asked", erasure(shell, "erasure_asked"));
        pages.put("erasure-late", erasure(shell, "erasure_too_late"));
        pages.put("requests", requests(shell, true));
        pages.put("requests-none", requests(shell, false));
        return pages;
    }

    private static MyDataPage room(Shell shell) {
        return new MyDataPage(
                shell,
                BASE,
                List.of(
                        new MyDataPage.Kind(
                                "Coordonnées de la commande",
                                List.of("Gérer vos commandes – Contrat (RGPD, art. 6(1)(b))"),
                                "Jusqu’à la fin de nos obligations",
                                "Puis 5 ans",
                                "RGPD, art. 5(1)(c)",
                                "Vous-même",
                                "Le transporteur",
                                "adresse électronique, téléphone",
                                List.of(
                                        new MyDataPage.Kept(NOW, MARK, true, true, true),
                                        new MyDataPage.Kept(null, MARK, false, false, false)))),
                List.of(new Cookies.Told("cart", "Retrouver votre panier", "30 jours")));
    }

    private static MyDataExportPage copy(Shell shell) {
        return new MyDataExportPage(
                shell,
                BASE,
                NOW,
                List.of(
                        new MyDataExportPage.Kind(
                                "Commande",
                                List.of(
                                        new MyDataExportPage.Kept(
                                                DAY,
                                                true,
                                                List.of(
                                                        new MyDataExportPage.Value(
                                                                "articles",
                                                                List.of("Sablier", "Bougie")))),
                                        new MyDataExportPage.Kept(null, false, List.of())))));
    }

    private static ErasurePage erasure(
            Shell shell, @org.jspecify.annotations.Nullable String notice) {
        List<ErasurePage.Fate> fates =
                List.of(
                        new ErasurePage.Fate(
                                "goes", List.of(line("Coordonnées", null, "nom, rue", ""))),
                        new ErasurePage.Fate(
                                "archived", List.of(line("Commande", DAY, "numéro", "articles"))),
                        new ErasurePage.Fate("stays", List.of(line("Facture", null, "", "tout"))));
        return new ErasurePage(
                shell,
                BASE,
                fates,
                notice == null ? null : NOW,
                notice == null
                        ? null
                        : new ErasurePage.Receipt(NOW, NOW, true, fates, List.of("Entrée n° 1")),
                Field.empty("receiptTo"),
                notice);
    }

    private static ErasurePage.Line line(
            String kind,
            @org.jspecify.annotations.Nullable LocalDate until,
            String going,
            String staying) {
        return new ErasurePage.Line(
                kind,
                2,
                "La loi l’impose",
                until == null ? null : "C. com.",
                until,
                going,
                staying);
    }

    private static SubjectRequestsPage requests(Shell shell, boolean some) {
        return new SubjectRequestsPage(
                shell,
                "Répondre à l’exercice de vos droits",
                some ? 2 : 0,
                some ? 1 : 0,
                some
                        ? List.of(
                                new SubjectRequestsPage.Row(NOW, "grace", DAY, -1L, NOW, null),
                                new SubjectRequestsPage.Row(NOW, "following", DAY, 3L, NOW, null),
                                new SubjectRequestsPage.Row(NOW, "done", null, null, null, NOW))
                        : List.of());
    }
}
