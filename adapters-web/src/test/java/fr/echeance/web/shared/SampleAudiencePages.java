package fr.echeance.web.shared;

import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.web.audience.AudiencePage;
import fr.echeance.web.audience.DayChart;
import fr.echeance.web.audience.TrackersPage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages of the audience, each state once. */
final class SampleAudiencePages {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private SampleAudiencePages() {}

    static Map<String, Page> all(Shell shell) {
        Shell asking =
                new Shell(
                        shell.language(),
                        "/privacy/trackers",
                        0,
                        true,
                        List.of(),
                        shell.shop(),
                        true,
                        shell.site());
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("trackers", trackers(asking, null));
        pages.put("trackers-chosen", trackers(shell, "accepted"));
        pages.put("audience", audience(shell));
        return pages;
    }

    private static TrackersPage trackers(Shell shell, @Nullable String choice) {
        boolean chosen = choice != null;
        return new TrackersPage(
                shell,
                TrackerChoice.wording(shell.language().spoken()).text(),
                choice,
                !chosen,
                chosen ? TODAY.plusMonths(13) : null,
                chosen
                        ? List.of(
                                new TrackersPage.Visit(
                                        SampleShopPages.NOW, "home", null, "search", "google.fr"),
                                new TrackersPage.Visit(
                                        SampleShopPages.NOW,
                                        "product",
                                        "sablier-dune",
                                        "inside",
                                        ""))
                        : List.of(),
                chosen ? 2 : 0,
                List.of(new Cookies.Told("cart", "Retrouver votre panier", "30 jours")),
                chosen);
    }

    private static AudiencePage audience(Shell shell) {
        List<DayChart.Bar> bars =
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                new DayChart.Bar(
                                        TODAY.minusDays(29L - i),
                                        TODAY.minusDays(29L - i),
                                        new Tally.Count(90 + i * 17 % 230, 40 + i * 7 % 60)))
                        .toList();
        return new AudiencePage(
                shell,
                "Procéder à des analyses d’audience",
                AudiencePage.Span.MONTH,
                TODAY.minusDays(29),
                TODAY,
                new Tally.Count(5_130, 2_041),
                new DayChart(bars, 99),
                List.of(
                        new AudiencePage.Section(
                                "funnel",
                                List.of(
                                        new AudiencePage.Row("Produit", 1_840, 100),
                                        new AudiencePage.Row("Panier", 420, 23),
                                        new AudiencePage.Row("Commander", 160, 9),
                                        new AudiencePage.Row("Commande passée", 97, 5))),
                        new AudiencePage.Section(
                                "way",
                                List.of(new AudiencePage.Row("Moteur de recherche", 820, 100))),
                        new AudiencePage.Section("host", List.of())),
                List.of(new AudiencePage.Missing("Autre site", "blog.example.org", 3)));
    }
}
