package fr.echeance.web.shared;

import fr.echeance.web.takeover.ShownReport;
import fr.echeance.web.takeover.TakeoverPage;
import fr.echeance.web.takeover.TakeoversPage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The pages of a takeover, each stage once. */
final class SampleTakeoverPages {
    private static final UUID ID = new UUID(4, 2);
    static final ShownReport REPORT =
            new ShownReport(
                    "Aucune des 18\u202f148 personnes ne devrait encore être ici.",
                    "Jugé selon les règles du 22 novembre 2026.",
                    List.of(
                            new ShownReport.Line(
                                    "Coordonnées de la commande",
                                    "overdue",
                                    "2 janvier 2019",
                                    "1er janvier 2020",
                                    2_630,
                                    0,
                                    0,
                                    "Jusqu’à la fin de nos obligations",
                                    "RGPD, art. 5(1)(c)"),
                            new ShownReport.Line(
                                    "Écriture de paiement",
                                    "archive_until",
                                    "31 décembre 2027",
                                    "31 décembre 2027",
                                    2_630,
                                    2_630,
                                    12,
                                    "Puis 10 ans de plus",
                                    "Code de commerce")),
                    2_630,
                    List.of(new ShownReport.Reason("date illisible", 1)),
                    List.of(new ShownReport.Refused("BirthDate", "date de naissance")),
                    List.of("sales.StockDate"),
                    List.of(new ShownReport.Row("sales", 17, "date illisible")));

    private SampleTakeoverPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put(
                "takeovers",
                new TakeoversPage(
                        shell,
                        "Reprendre les données d’une ancienne boutique",
                        "no_text",
                        List.of(
                                new TakeoversPage.Row(
                                        ID,
                                        Instant.parse("2026-11-22T09:00:00Z"),
                                        "finished",
                                        18_148,
                                        0))));
        pages.put("takeover-mapping", page(shell, "uploaded", false));
        pages.put("takeover-running", page(shell, "running", false));
        pages.put("takeover-report", page(shell, "finished", true));
        return pages;
    }

    private static TakeoverPage page(Shell shell, String stage, boolean report) {
        boolean waits = stage.equals("uploaded");
        return new TakeoverPage(
                shell,
                "Reprendre les données d’une ancienne boutique",
                ID,
                stage,
                LocalDate.of(2026, 11, 29),
                report ? List.of() : List.of("sales"),
                42,
                "sales.date = OrderDate\n",
                Set.of("former-shop"),
                "",
                waits ? shell.text("takeover.broken.mapping") : null,
                waits ? List.of(new TakeoverPage.Problem("unknown_column", "Nowhere")) : List.of(),
                "started",
                false,
                report ? REPORT : null);
    }
}
