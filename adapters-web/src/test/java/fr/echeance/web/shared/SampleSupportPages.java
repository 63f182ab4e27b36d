package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.MARK;
import static fr.echeance.web.shared.SampleShopPages.NOW;
import static fr.echeance.web.shared.SampleShopPages.OPEN;

import fr.echeance.web.privacy.AccessPage;
import fr.echeance.web.site.BackOfficeSearchPage;
import fr.echeance.web.support.CustomerGonePage;
import fr.echeance.web.support.CustomerPage;
import fr.echeance.web.support.CustomersPage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers' room, who looked into it, and the search for all rooms, each state once. */
final class SampleSupportPages {
    private static final String ID = "018f2b1c-9a3e-7c4d-8e5f-0123456789ab";
    private static final String PURPOSE = "Gérer les commandes · Répondre aux droits";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private SampleSupportPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("customers", customers(shell, Field.empty("sought"), false, List.of()));
        pages.put(
                "customers-refused",
                customers(shell, Field.of("sought", "a").broken("two-letters"), false, List.of()));
        pages.put("customers-none", customers(shell, Field.of("sought", "zz"), true, List.of()));
        pages.put(
                "customers-found",
                customers(
                        shell,
                        Field.of("sought", "sablier"),
                        true,
                        List.of(
                                new CustomersPage.Row(
                                        ID,
                                        "Céleste Sablier",
                                        "Paris",
                                        "c…@example.com",
                                        true,
                                        12,
                                        NOW),
                                new CustomersPage.Row(
                                        ID, null, null, "b…@example.com", false, 0, null))));
        pages.put("customer", customer(shell, true));
        pages.put("customer-guest", customer(shell, false));
        pages.put("customer-gone", new CustomerGonePage(shell, PURPOSE));
        pages.put("access", access(shell, true));
        pages.put("access-none", access(shell, false));
        pages.put("search", search(shell, Field.empty("anything"), List.of()));
        pages.put(
                "search-found",
                search(shell, Field.of("anything", "cli"), List.of(Room.CUSTOMERS)));
        pages.put(
                "search-refused",
                search(shell, Field.of("anything", "").broken("required"), List.of()));
        return pages;
    }

    private static CustomersPage customers(
            Shell shell, Field sought, boolean asked, List<CustomersPage.Row> rows) {
        return new CustomersPage(shell, PURPOSE, sought, asked, rows, rows.size() > 1);
    }

    private static CustomerPage customer(Shell shell, boolean account) {
        return new CustomerPage(
                shell,
                PURPOSE,
                ID,
                account ? "Céleste Sablier" : null,
                account ? new CustomerPage.Account(ID, NOW, TODAY, account ? NOW : null) : null,
                account
                        ? List.of(
                                new Marked("name", "Céleste Sablier", MARK),
                                new Marked("email", "celeste@example.com", OPEN))
                        : List.of(),
                account
                        ? List.of(
                                new Marked(
                                        "address",
                                        "Céleste Sablier, 3 impasse du Balancier, 75007 Paris",
                                        OPEN))
                        : List.of(),
                account
                        ? List.of(new CustomerPage.Row(ID, "E-7K3MQ-92QDX", NOW, "shipped", 114300))
                        : List.of(),
                account,
                account ? new CustomerPage.Request("grace", NOW, TODAY.plusMonths(1)) : null);
    }

    private static AccessPage access(Shell shell, boolean some) {
        return new AccessPage(
                shell,
                "Prouver ce qui a été fait, et par qui",
                new Typed(
                        Map.of("subject", some ? ID : "x", "from", "2026-11-01"),
                        some ? Map.of() : Map.of("subject", "id")),
                List.of(new Option(ID, "Basile Quartz", some)),
                List.of(new Option("order", "Page d’une commande", false)),
                some
                        ? List.of(
                                new AccessPage.Row(
                                        NOW,
                                        "Basile Quartz",
                                        "order",
                                        ID,
                                        "/backoffice/privacy/access?subject=" + ID),
                                new AccessPage.Row(
                                        NOW,
                                        null,
                                        "search",
                                        ID,
                                        "/backoffice/privacy/access?subject=" + ID))
                        : List.of(),
                Pager.uncounted("/backoffice/privacy/access", 1, some));
    }

    private static BackOfficeSearchPage search(Shell shell, Field anything, List<Room> rooms) {
        boolean some = !rooms.isEmpty();
        return new BackOfficeSearchPage(
                shell,
                PURPOSE,
                anything,
                rooms,
                some
                        ? List.of(
                                new BackOfficeSearchPage.Found(
                                        "/backoffice/orders/" + ID, "E-7K3MQ-92QDX"))
                        : List.of(),
                some
                        ? List.of(
                                new BackOfficeSearchPage.Found(
                                        "/backoffice/catalogue/products/sablier", "Sablier"))
                        : List.of(),
                some);
    }
}
