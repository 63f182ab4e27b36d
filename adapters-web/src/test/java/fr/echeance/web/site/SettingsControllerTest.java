package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.site.InMemorySettings;
import fr.echeance.application.site.PublishLegalPage;
import fr.echeance.application.site.ReadLegalPage;
import fr.echeance.application.site.SaveSeller;
import fr.echeance.application.site.SaveWay;
import fr.echeance.application.site.ViewSettings;
import fr.echeance.web.shared.Typed;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.util.HashMap;
import java.util.Map;

class SettingsControllerTest {
    private static final String HALL = "/backoffice/settings";

    private final InMemorySettings settings = new InMemorySettings();
    private final WebFixture web =
            new WebFixture(
                    false,
                    new FakeProcessing(FixedClock.standing()),
                    settings,
                    ViewSettings.class,
                    SaveWay.class,
                    SaveSeller.class,
                    PublishLegalPage.class,
                    ReadLegalPage.class,
                    SettingsController.class);

    @Test
    void addsAWayOfDeliveryAndTellsTheLaterOneWhoChangesIt() throws Exception {
        Map<String, String> form = way();
        send(HALL + "/shipping", form).andExpect(redirectedUrl(HALL + "?notice=saved"));
        send(HALL + "/shipping", form).andExpect(status().isBadRequest());
        assertThat(web.page(WayPage.class).form().rules()).isEqualTo(Map.of("code", "taken"));
        web.inside(get(HALL + "/shipping/relais")).andExpect(status().isOk());
        assertThat(web.page(WayPage.class).form().value("price")).isEqualTo("3,90");
        form.put("version", "1");
        form.put("price", "4,90");
        send(HALL + "/shipping/relais", form).andExpect(status().isSeeOther());
        form.put("price", "5,90");
        send(HALL + "/shipping/relais", form).andExpect(status().isConflict());
        assertThat(web.page(WayPage.class).differences())
                .containsExactly(new Typed.Difference("price", "5,90", "4,90"));
        form.put("maxDays", "31");
        send(HALL + "/shipping/relais", form).andExpect(status().isBadRequest());
        web.inside(get(HALL + "/shipping/nix")).andExpect(status().isNotFound());
        send(HALL + "/shipping/nix", form).andExpect(status().isNotFound());
        web.inside(get(HALL)).andExpect(status().isOk());
        assertThat(web.page(SettingsPage.class).ways()).hasSize(1);
    }

    @Test
    void keepsWhoSells() throws Exception {
        web.inside(get(HALL + "/seller")).andExpect(status().isOk());
        Map<String, String> form = new HashMap<>();
        for (String field : web.page(SellerPage.class).fields()) form.put(field, "Minuit");
        send(HALL + "/seller", form).andExpect(status().isBadRequest());
        assertThat(web.page(SellerPage.class).form().rules())
                .containsOnlyKeys(
                        "sellerPostcode",
                        "sellerCountry",
                        "sellerSiren",
                        "sellerVat",
                        "sellerEmail");
        form.putAll(
                Map.of(
                        "sellerPostcode",
                        "99120",
                        "sellerCountry",
                        "FR",
                        "sellerSiren",
                        "000000000",
                        "sellerVat",
                        "FR00000000000",
                        "sellerEmail",
                        "bonjour@example.com",
                        "version",
                        "0"));
        send(HALL + "/seller", form).andExpect(redirectedUrl(HALL + "?notice=saved"));
        form.put("sellerCity", "Midi");
        send(HALL + "/seller", form).andExpect(status().isConflict());
        assertThat(web.page(SellerPage.class).differences())
                .containsExactly(new Typed.Difference("sellerCity", "Midi", "Minuit"));
    }

    @Test
    void publishesTermsOnce() throws Exception {
        web.inside(get(HALL + "/terms/new")).andExpect(status().isOk());
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "version",
                                "2027",
                                "inForceFrom",
                                "2027-01-01",
                                "titleFr",
                                "CGV",
                                "titleEn",
                                "Terms",
                                "bodyFr",
                                "On vend.",
                                "bodyEn",
                                "We sell."));
        send(HALL + "/terms", form).andExpect(redirectedUrl(HALL + "?notice=terms_published"));
        form.put("bodyFr", "On ne vend plus.");
        send(HALL + "/terms", form).andExpect(status().isBadRequest());
        assertThat(web.page(NewTermsPage.class).form().rules())
                .isEqualTo(Map.of("version", "taken"));
        assertThat(web.page(NewTermsPage.class).form().value("bodyFr"))
                .isEqualTo("On ne vend plus.");
    }

    private static Map<String, String> way() {
        Map<String, String> form = new HashMap<>();
        form.put("code", "relais");
        form.put("position", "1");
        for (String field : new String[] {"nameFr", "nameEn", "delayFr", "delayEn"})
            form.put(field, "Point relais");
        form.put("price", "3,90");
        form.put("maxDays", "8");
        form.put("offered", "yes");
        return form;
    }

    private ResultActions send(String address, Map<String, String> form) {
        var request = post(address);
        form.forEach(request::param);
        return web.inside(request);
    }
}
