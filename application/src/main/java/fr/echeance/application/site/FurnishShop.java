package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;

import java.util.List;
import java.util.Map;

/** Writes the shop's settings; a second time changes nothing. */
@NoPersonalData
public final class FurnishShop {
    private final Processing processing;
    private final ShopSettings settings;

    FurnishShop(Processing processing, ShopSettings settings) {
        this.processing = processing;
        this.settings = settings;
    }

    public void handle(Command command) {
        processing.run(
                FurnishShop.class,
                now -> {
                    command.deliveries().forEach(settings::put);
                    command.terms().forEach(settings::put);
                    settings.putLegalEntity(command.legalEntity(), command.mentions());
                    return now;
                });
    }

    /** @param legalEntity code of the seller */
    public record Command(
            List<ShopSettings.Delivery> deliveries,
            List<ShopSettings.Version> terms,
            String legalEntity,
            Map<String, String> mentions) {}
}
