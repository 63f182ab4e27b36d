package fr.echeance.web.newsletter;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.newsletter.TestCampaigns;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.web.shared.WebFixture;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class CampaignSightTest {
    private final TestCampaigns shop = new TestCampaigns();
    private final WebFixture web = new WebFixture(false, shop.view, CampaignSightController.class);

    @Test
    void showsTheLetterOfEachLanguageWhereNothingOfItRuns() throws Exception {
        shop.queued();
        ViewCampaign.View view = shop.view.handle(TestCampaigns.ID).orElseThrow();
        open(TestCampaigns.ID + "/letter")
                .andExpect(content().string(view.fr().html()))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.allOf(
                                                Matchers.containsString("default-src 'none'"),
                                                Matchers.containsString(
                                                        "style-src 'unsafe-inline'"),
                                                Matchers.endsWith("sandbox"))));
        open(TestCampaigns.ID + "/letter?language=en")
                .andExpect(content().string(view.en().html()));
    }

    @Test
    void knowsNoOtherLetterAndNoOtherLanguage() throws Exception {
        shop.queued();
        for (String none : new String[] {"00000000-0000-4000-8000-000000000099", "zz"})
            open(none + "/letter").andExpect(status().isNotFound());
        open(TestCampaigns.ID + "/letter?language=de").andExpect(status().isBadRequest());
    }

    private ResultActions open(String path) {
        return web.inside(get("/backoffice/newsletter/" + path));
    }
}
