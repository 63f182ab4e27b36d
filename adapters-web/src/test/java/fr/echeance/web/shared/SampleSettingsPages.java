package fr.echeance.web.shared;

import static fr.echeance.web.shared.SampleShopPages.NOW;

import fr.echeance.web.site.LegalIndexPage;
import fr.echeance.web.site.NewTermsPage;
import fr.echeance.web.site.SellerPage;
import fr.echeance.web.site.SettingsPage;
import fr.echeance.web.site.WayPage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages on which the settings are edited, each state once. */
final class SampleSettingsPages {
    private static final Typed EMPTY = Typed.of(Map.of());

    private SampleSettingsPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("settings", settings(shell));
        pages.put(
                "way",
                new WayPage(
                        shell, "relais", 3, way(), SampleCataloguePages.DIFFERENCES.subList(0, 1)));
        pages.put(
                "way-new",
                new WayPage(shell, "", 0, EMPTY.broken(Map.of("offered", "last-way")), null));
        pages.put("seller", seller(shell));
        pages.put(
                "terms-new",
                new NewTermsPage(
                        shell,
                        "terms",
                        Typed.of(Map.of("titleFr", "CGV", "bodyFr", "## 1\nOn vend."))
                                .broken(Map.of("inForceFrom", "past", "version", "taken"))));
        pages.put("notice-new", new NewTermsPage(shell, "notice", Typed.of(Map.of())));
        pages.put(
                "accessibility-new", new NewTermsPage(shell, "accessibility", Typed.of(Map.of())));
        pages.put(
                "legal",
                new LegalIndexPage(
                        shell,
                        List.of(
                                new LegalIndexPage.Entry(
                                        "notice",
                                        "Mentions légales",
                                        "2026-11-01",
                                        LocalDate.of(2026, 11, 1)))));
        return pages;
    }

    private static SettingsPage settings(Shell shell) {
        Map<String, String> mentions = new LinkedHashMap<>();
        mentions.put("sellerName", "À la bonne heure");
        mentions.put("sellerVat", "");
        return new SettingsPage(
                shell,
                List.of(
                        new SettingsPage.Way(
                                "relais",
                                "Point relais",
                                "3 à 5 jours ouvrés",
                                390,
                                4900L,
                                8,
                                true),
                        new SettingsPage.Way(
                                "express", "Express", "le lendemain", 1290, null, 2, false)),
                mentions,
                List.of(new SettingsPage.Terms("terms", "2026-11-01", "CGV", NOW)),
                List.of(new SettingsPage.Rate("standard", 2000, LocalDate.of(2014, 1, 1))),
                false,
                "terms_published");
    }

    private static Typed way() {
        return Typed.of(
                Map.of(
                        "version",
                        "2",
                        "nameFr",
                        "Point relais",
                        "nameEn",
                        "Pick-up point",
                        "price",
                        "3,90",
                        "offered",
                        "yes"));
    }

    private static SellerPage seller(Shell shell) {
        return new SellerPage(
                shell,
                List.of("sellerName", "sellerSiren", "sellerEmail"),
                2,
                Typed.of(Map.of("sellerName", "À la bonne heure", "sellerSiren", "12"))
                        .broken(Map.of("sellerSiren", "seller-siren")),
                List.of());
    }
}
