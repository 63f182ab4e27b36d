package fr.echeance.application.site;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

class InMemorySettingsTest extends SettingsContract {
    private final InMemorySettings settings = new InMemorySettings();
    private final Processing processing = new FakeProcessing(FixedClock.standing());

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected SettingsDesk desk() {
        return settings;
    }

    @Override
    protected ShopSettings settings() {
        return settings;
    }

    @Override
    protected LegalPages pages() {
        return settings;
    }
}
