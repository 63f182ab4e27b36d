package fr.echeance.web.site;

import fr.echeance.application.site.SaveSeller;
import fr.echeance.application.site.SettingsDesk;
import fr.echeance.application.site.ShopSettings.Delivery;
import fr.echeance.application.site.ViewSettings;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words of the settings' pages. */
final class SettingsForms {
    private SettingsForms() {}

    static SettingsPage hall(Shell shell, ViewSettings.Settings settings, @Nullable String notice) {
        Map<String, String> mentions = new LinkedHashMap<>();
        for (String mention : SaveSeller.MENTIONS) {
            String value = settings.seller().mentions().getOrDefault(mention, "");
            mentions.put(SaveSeller.field(mention), value);
        }
        return new SettingsPage(
                shell,
                settings.ways().stream().map(way -> row(shell, way)).toList(),
                mentions,
                settings.editions().stream()
                        .map(one ->
                                new SettingsPage.Terms(
                                        one.page().text(),
                                        one.version(),
                                        one.title(),
                                        one.inForceFrom()))
                        .toList(),
                settings.rates().stream()
                        .map(rate ->
                                new SettingsPage.Rate(
                                        rate.category().name().toLowerCase(Locale.ROOT),
                                        rate.rate().basisPoints(),
                                        rate.since()))
                        .toList(),
                settings.named(),
                notice);
    }

    private static SettingsPage.Way row(Shell shell, SettingsDesk.Way way) {
        Delivery delivery = way.delivery();
        Language language = shell.language().spoken();
        return new SettingsPage.Way(
                delivery.code(),
                delivery.name().getOrDefault(language, ""),
                delivery.delay().getOrDefault(language, ""),
                delivery.price().cents(),
                delivery.freeFrom().map(Money::cents).orElse(null),
                delivery.maxDays(),
                way.offered());
    }

    static WayPage way(Shell shell, SettingsDesk.Way way, Typed form) {
        return new WayPage(
                shell,
                way.delivery().code(),
                way.version(),
                form,
                isLate(form, way.version()) ? form.against(typed(way)) : null);
    }

    static SellerPage seller(Shell shell, SettingsDesk.Seller seller, Typed form) {
        return new SellerPage(
                shell,
                SaveSeller.MENTIONS.stream().map(SaveSeller::field).toList(),
                seller.version(),
                form,
                isLate(form, seller.version()) ? form.against(typed(seller)) : null);
    }

    /** Somebody else was faster. */
    private static boolean isLate(Typed form, int version) {
        return !form.value("version").isEmpty()
                && !form.value("version").equals(String.valueOf(version));
    }

    static Map<String, String> typed(SettingsDesk.Seller seller) {
        Map<String, String> typed = new TreeMap<>();
        seller.mentions().forEach((name, value) -> typed.put(SaveSeller.field(name), value));
        return typed;
    }

    static Map<String, String> typed(SettingsDesk.Way way) {
        Delivery delivery = way.delivery();
        Map<String, String> typed = new TreeMap<>();
        typed.put("position", String.valueOf(delivery.position()));
        typed.put("nameFr", delivery.name().getOrDefault(Language.FR, ""));
        typed.put("nameEn", delivery.name().getOrDefault(Language.EN, ""));
        typed.put("delayFr", delivery.delay().getOrDefault(Language.FR, ""));
        typed.put("delayEn", delivery.delay().getOrDefault(Language.EN, ""));
        typed.put("price", amount(delivery.price()));
        typed.put("freeFrom", delivery.freeFrom().map(SettingsForms::amount).orElse(""));
        typed.put("maxDays", String.valueOf(delivery.maxDays()));
        typed.put("offered", way.offered() ? "yes" : "");
        return typed;
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString().replace('.', ',');
    }
}
