package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.List;

/** All settings of the shop, for staff. */
@NoPersonalData
public final class ViewSettings {
    private final Processing processing;
    private final SettingsDesk desk;

    ViewSettings(Processing processing, SettingsDesk desk) {
        this.processing = processing;
        this.desk = desk;
    }

    public Settings handle() {
        return processing.read(
                ViewSettings.class,
                _ -> new Settings(desk.ways(), desk.seller(), desk.terms(), desk.rates()));
    }

    public record Settings(
            List<SettingsDesk.Way> ways,
            SettingsDesk.Seller seller,
            List<SettingsDesk.Terms> terms,
            List<SettingsDesk.Rate> rates) {}
}
