package fr.echeance.web.shared;

import fr.echeance.web.security.Bars;
import fr.echeance.web.security.CustomerEventsPage;
import fr.echeance.web.security.OwnEventsPage;
import fr.echeance.web.security.SecurityPage;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages of the security log, each state once. */
final class SampleSecurityPages {
    private static final String ID = "00000000-0000-4000-8000-000000000009";
    private static final String ORIGIN = "0123456789abcdef0123456789abcdef";
    private static final String PURPOSE = "Sécuriser notre site Internet";

    private SampleSecurityPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("security", room(shell, true, null));
        pages.put("security-one-place", room(shell, true, ORIGIN));
        pages.put("security-quiet", room(shell, false, null));
        pages.put(
                "customer-events",
                new CustomerEventsPage(
                        shell,
                        PURPOSE,
                        ID,
                        List.of(
                                new CustomerEventsPage.Row(
                                        SampleShopPages.NOW, "sign_in_failed", "pages", ORIGIN))));
        pages.put(
                "own-events",
                new OwnEventsPage(
                        shell,
                        List.of(
                                new OwnEventsPage.Row(
                                        SampleShopPages.NOW, "signed_in", "pages", true, false),
                                new OwnEventsPage.Row(
                                        SampleShopPages.NOW,
                                        "sign_in_locked",
                                        "pages",
                                        false,
                                        true))));
        pages.put("own-events-none", new OwnEventsPage(shell, List.of()));
        return pages;
    }

    private static Page room(Shell shell, boolean busy, @Nullable String origin) {
        return new SecurityPage(
                shell,
                PURPOSE,
                busy
                        ? List.of(
                                new SecurityPage.Alarm(
                                        SampleShopPages.NOW, "alarm_stuffing", ORIGIN),
                                new SecurityPage.Alarm(SampleShopPages.NOW, "alarm_locks", null))
                        : List.of(),
                new Bars(
                        IntStream.range(1, 15)
                                .mapToObj(
                                        day -> new Bars.Bar(day + " mai", "" + day, busy ? day : 0))
                                .toList()),
                List.of("lun. 1", "mar. 2"),
                busy
                        ? List.of(new SecurityPage.Kind("signed_in", List.of(3L, 1_250L), 1_300))
                        : List.of(),
                List.of(new Option("signed_in", "Connexion", busy)),
                origin,
                busy
                        ? List.of(
                                row("signed_in", ORIGIN, "Céleste Sablier", null),
                                row(
                                        "sign_in_failed",
                                        ORIGIN,
                                        "un client",
                                        "/backoffice/privacy/security/" + ID),
                                row("alarm_locks", null, "personne", null))
                        : List.of(),
                Pager.uncounted("/backoffice/security", 1, busy));
    }

    private static SecurityPage.Row row(
            String kind, @Nullable String origin, String who, @Nullable String link) {
        return new SecurityPage.Row(SampleShopPages.NOW, kind, "pages", origin, who, link);
    }
}
