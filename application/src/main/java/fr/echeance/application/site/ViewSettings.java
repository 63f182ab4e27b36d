package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.List;

/** All settings of the shop, for staff. */
@NoPersonalData
public final class ViewSettings {
    private final Processing processing;
    private final SettingsDesk desk;
    private final LegalPages pages;

    ViewSettings(Processing processing, SettingsDesk desk, LegalPages pages) {
        this.processing = processing;
        this.desk = desk;
        this.pages = pages;
    }

    public Settings handle() {
        return processing.read(
                ViewSettings.class,
                now -> {
                    SettingsDesk.Seller seller = desk.seller();
                    return new Settings(
                            desk.ways(),
                            seller,
                            desk.editions(),
                            desk.rates(),
                            named(seller, Language.FR, now) && named(seller, Language.EN, now));
                });
    }

    private boolean named(SettingsDesk.Seller seller, Language language, Instant now) {
        return pages.current(LegalPage.NOTICE, language, now)
                .filter(text -> SellerMentions.standIn(text.body(), seller.mentions()))
                .isPresent();
    }

    /** @param named whether the legal notice in force names the seller as the settings do */
    public record Settings(
            List<SettingsDesk.Way> ways,
            SettingsDesk.Seller seller,
            List<SettingsDesk.Edition> editions,
            List<SettingsDesk.Rate> rates,
            boolean named) {}
}
