package fr.echeance.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.site.LegalPages;
import fr.echeance.application.site.SettingsContract;
import fr.echeance.application.site.SettingsDesk;
import fr.echeance.application.site.ShopSettings;
import fr.echeance.application.site.ViewSettings;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.Test;

import java.util.List;

class JooqSettingsTest extends SettingsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected SettingsDesk desk() {
        return fixture.bean(SettingsDesk.class);
    }

    @Override
    protected ShopSettings settings() {
        return fixture.bean(ShopSettings.class);
    }

    @Override
    protected LegalPages pages() {
        return fixture.bean(LegalPages.class);
    }

    @Test
    void tellsTheRatesOfTheLaw() {
        List<SettingsDesk.Rate> rates = processing().read(ViewSettings.class, _ -> desk().rates());
        assertThat(rates)
                .extracting(SettingsDesk.Rate::category)
                .containsExactly(
                        VatCategory.STANDARD,
                        VatCategory.INTERMEDIATE,
                        VatCategory.REDUCED,
                        VatCategory.PRESS);
    }
}
