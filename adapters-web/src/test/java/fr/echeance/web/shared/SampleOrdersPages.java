package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.LINES;
import static fr.echeance.web.shared.SampleShopPages.MARK;
import static fr.echeance.web.shared.SampleShopPages.NOW;
import static fr.echeance.web.shared.SampleShopPages.OPEN;
import static fr.echeance.web.shared.SampleShopPages.SUMS;

import fr.echeance.web.order.BackOfficeOrderPage;
import fr.echeance.web.order.BackOfficeOrdersPage;
import fr.echeance.web.order.PackingSlipPage;
import fr.echeance.web.order.ParcelsPage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The room of the orders, each state once. */
final class SampleOrdersPages {
    private static final String ID = "018f2b1c-9a3e-7c4d-8e5f-0123456789ab";
    private static final String OTHER = "018f2b1c-9a3e-7c4d-8e5f-0123456789ac";
    private static final String PURPOSE = "Gérer les commandes";

    private SampleOrdersPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("orders", orders(shell, true));
        pages.put("orders-none", orders(shell, false));
        pages.put(
                "office-order",
                order(shell, List.of("ship", "cancel", "slip", "resend"), "shipped"));
        pages.put("office-order-late", order(shell, List.of("deliver", "cancel"), "too_late"));
        pages.put(
                "slip",
                new PackingSlipPage(
                        shell,
                        PURPOSE,
                        ID,
                        "E-7K3MQ-92QDX",
                        NOW,
                        "Relais Tortue",
                        List.of("Céleste Sablier", "3 impasse du Balancier", "75007 Paris", "FR"),
                        List.of(
                                new PackingSlipPage.Piece("SAB-3", "Sablier de trois minutes", 2),
                                new PackingSlipPage.Piece("ALM-27", "Almanach 2027, broché", 1))));
        pages.put("transfers", SampleTransfers.list(shell, true));
        pages.put("transfers-none", SampleTransfers.list(shell, false));
        pages.put("parcels", parcels(shell, true));
        pages.put("parcels-done", parcels(shell, false));
        pages.put(
                "parcels-none",
                new ParcelsPage(shell, PURPOSE, List.of("Colissimo"), "Colissimo", List.of()));
        return pages;
    }

    private static ParcelsPage parcels(Shell shell, boolean before) {
        return new ParcelsPage(
                shell,
                PURPOSE,
                List.of("Colissimo", "Relais Tortue"),
                "Colissimo",
                List.of(
                        new ParcelsPage.Parcel(
                                ID,
                                "E-7K3MQ-92QDX",
                                NOW,
                                "À domicile",
                                before ? "" : "6A12345678901",
                                before ? null : "shipped",
                                before),
                        new ParcelsPage.Parcel(
                                OTHER,
                                "E-7K3MQ-92QDY",
                                NOW,
                                "Express",
                                before ? "" : "x",
                                before ? "not_ready" : "no_tracking",
                                !before)));
    }

    private static BackOfficeOrdersPage orders(Shell shell, boolean some) {
        return new BackOfficeOrdersPage(
                shell,
                PURPOSE,
                "confirmed",
                "",
                Field.of("from", "2026-11-01"),
                Field.empty("to"),
                List.of(
                        new Option("home", "À domicile", true),
                        new Option("relay", "Relais Tortue", false)),
                Field.empty("number"),
                some ? Field.empty("email") : Field.of("email", "x").broken("email"),
                some ? ID : "",
                "/backoffice/orders?state=confirmed",
                new ShownFilters(
                        "/backoffice/orders/filters",
                        "state=confirmed&shipping=home",
                        List.of(
                                new ShownFilters.One(
                                        "À expédier", "/backoffice/orders?state=confirmed", some),
                                new ShownFilters.One(
                                        "En retard", "/backoffice/orders?state=shipped", false))),
                some,
                some
                        ? BackOfficeOrdersPage.STATES.stream()
                                .map(state ->
                                        new BackOfficeOrdersPage.Row(
                                                ID,
                                                "ALBH-7K3M-Q2XD",
                                                NOW,
                                                state,
                                                "À domicile",
                                                114300,
                                                state.equals("confirmed")))
                                .toList()
                        : List.of(),
                Pager.uncounted("/backoffice/orders?state=confirmed", 2, some),
                some ? "filter_saved" : "no_filter_name");
    }

    private static BackOfficeOrderPage order(Shell shell, List<String> acts, String notice) {
        boolean late = notice.equals("too_late");
        return new BackOfficeOrderPage(
                shell,
                PURPOSE,
                ID,
                "ALBH-7K3M-Q2XD",
                late ? "shipped" : "confirmed",
                NOW,
                List.of(
                        new BackOfficeOrderPage.Event(NOW, "Commande passée", null, null),
                        new BackOfficeOrderPage.Event(NOW, "Courriel envoyé", null, "confirmation"),
                        new BackOfficeOrderPage.Event(NOW, "Départ noté", "Basile Quartz", null)),
                LINES,
                SUMS,
                List.of(
                        new Marked("name", "Céleste Sablier", MARK),
                        new Marked("email", "celeste@example.com", OPEN)),
                List.of(new BackOfficeOrderPage.Kept("Commande", MARK)),
                late ? "Colibri Express CX123456789" : null,
                acts,
                late ? null : "/backoffice/customers/" + ID,
                List.of("Colibri Express", "Relais Tortue"),
                late
                        ? Field.empty("trackingNumber")
                        : Field.empty("trackingNumber").broken("tracking"),
                Field.of("deliveredOn", "2026-11-23"),
                late ? null : SampleTransfers.panel(),
                notice);
    }
}
