package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.LINES;
import static fr.echeance.web.shared.SampleShopPages.MARK;
import static fr.echeance.web.shared.SampleShopPages.NOW;

import fr.echeance.web.order.BackOfficeOrderGonePage;
import fr.echeance.web.order.BackOfficeOrdersPage;
import fr.echeance.web.order.EvidencePage;
import fr.echeance.web.privacy.Horizon;
import fr.echeance.web.privacy.RetentionPage;
import fr.echeance.web.privacy.SweepPage;
import fr.echeance.web.privacy.SweepReport;
import fr.echeance.web.site.BackOfficePage;
import fr.echeance.web.site.MailboxMessagePage;
import fr.echeance.web.site.MailboxPage;
import fr.echeance.web.site.TimeMachinePage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages behind the shop, each state once. */
final class SampleOfficePages {
    private static final String ID = "018f2b1c-9a3e-7c4d-8e5f-0123456789ab";
    private static final String PURPOSE = "Gérer les commandes";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private SampleOfficePages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("hall", hall(shell, 0));
        pages.put("hall-overdue", hall(shell, 3));
        pages.put("order-gone", new BackOfficeOrderGonePage(shell, PURPOSE, ID));
        pages.put(
                "evidence",
                new EvidencePage(
                        shell,
                        PURPOSE,
                        ID,
                        "cancelled",
                        NOW,
                        NOW,
                        null,
                        NOW,
                        LINES,
                        490,
                        11430,
                        MARK));
        pages.put("retention", retention(shell, true));
        pages.put("retention-broken", retention(shell, false));
        pages.put("sweep", new SweepPage(shell, PURPOSE, report(true)));
        pages.put("sweep-failed", new SweepPage(shell, PURPOSE, report(false)));
        pages.put("machine", machine(shell, true));
        pages.put("machine-refused", machine(shell, false));
        pages.put(
                "mailbox",
                new MailboxPage(
                        shell,
                        List.of(
                                new MailboxPage.Row(
                                        "1",
                                        NOW,
                                        "celeste@example.com",
                                        "Votre commande est confirmée"))));
        pages.put("mailbox-none", new MailboxPage(shell, List.of()));
        pages.put(
                "message",
                new MailboxMessagePage(
                        shell,
                        "confirmation-1",
                        "bonjour@example.com",
                        "celeste@example.com",
                        "Votre commande est confirmée",
                        NOW,
                        "Bonjour,\n\nmerci."));
        return pages;
    }

    private static BackOfficePage hall(Shell shell, long overdue) {
        return new BackOfficePage(
                shell,
                PURPOSE,
                horizon(2, overdue > 0),
                overdue,
                BackOfficeOrdersPage.STATES.stream()
                        .map(state -> new BackOfficePage.Count(state, state.length() * 37L))
                        .toList(),
                overdue == 0);
    }

    private static Horizon horizon(int years, boolean overdue) {
        List<Horizon.Band> bands = new ArrayList<>();
        for (String kind : List.of("Panier", "Commande", "Coordonnées d’une commande", "Facture")) {
            List<Horizon.Bar> bars = new ArrayList<>();
            for (int i = 1; i < 40; i++)
                bars.add(
                        new Horizon.Bar(
                                TODAY.plusDays((long) i * kind.length() * years),
                                (i * 7919L) % 300 + 1,
                                i % 3 > 0));
            if (overdue) bars.add(new Horizon.Bar(TODAY.minusDays(9L * years), 40, true));
            bands.add(new Horizon.Band(kind, bars));
        }
        return new Horizon(TODAY.minusDays(12L * years), TODAY, TODAY.plusYears(years), bands);
    }

    private static RetentionPage retention(Shell shell, boolean well) {
        return new RetentionPage(
                shell,
                PURPOSE,
                horizon(12, !well),
                List.of(
                        new RetentionPage.Kind(
                                "Coordonnées d’une commande",
                                "jusqu’à la fin du dernier devoir, puis effacées",
                                "RGPD, art. 5(1)(c)",
                                12500,
                                31,
                                412,
                                well ? 0 : 3)),
                well ? Field.empty("at") : Field.of("at", "hier").broken("date"),
                well ? List.of(new RetentionPage.Sweep(NOW, 12, 1240)) : List.of(),
                List.of(
                        new RetentionPage.Entry(12, NOW, "Effacé", "Panier", PURPOSE, 31, 4L),
                        new RetentionPage.Entry(13, NOW, "Gelé", "Commande", PURPOSE, 1, null)),
                12,
                well,
                well
                        ? List.of(
                                new RetentionPage.Hold(
                                        ID, "Commande", ID, "Litige", NOW, TODAY, true))
                        : List.of(),
                new RetentionPage.Placing(
                        List.of(new Option("order", "Commande", true)),
                        Field.empty("record"),
                        List.of(new Option("dispute", "Litige", true))),
                well ? "released" : "not_held");
    }

    private static SweepReport report(boolean well) {
        return new SweepReport(
                NOW, well, List.of(new SweepReport.Row("Panier", 0, well ? 31 : 1, 2, !well)));
    }

    private static TimeMachinePage machine(Shell shell, boolean real) {
        return new TimeMachinePage(
                shell,
                NOW,
                real,
                real ? TODAY.plusDays(3) : null,
                real ? Field.empty("to") : Field.empty("to").broken("date"),
                List.of(
                        new TimeMachinePage.Trace(
                                "ALBH-7K3M-Q2XD",
                                "/orders/ALBH-7K3M-Q2XD",
                                real,
                                List.of(
                                        new TimeMachinePage.Fade("Prénom et nom", "visible", TODAY),
                                        new TimeMachinePage.Fade("Adresse", "faded", TODAY),
                                        new TimeMachinePage.Fade("Montants", "archived", null),
                                        new TimeMachinePage.Fade("Téléphone", "erased", TODAY)))),
                new TimeMachinePage.Sql(
                        List.of(new Option("order_management", PURPOSE, true)),
                        "select * from shop.order_contact",
                        real ? null : "ERROR: permission denied for table order_contact",
                        real ? List.of("order_id", "name") : List.of(),
                        real ? List.of(List.of(ID, "Céleste Sablier")) : List.of()),
                real ? null : report(false),
                new TimeMachinePage.Books(147, 1_234_567, 147, 1_234_567),
                real ? "real_time" : "wound");
    }
}
