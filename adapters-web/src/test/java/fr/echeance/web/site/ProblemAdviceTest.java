package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.ProviderAway;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {
    private final WebFixture web =
            new WebFixture(false, AwayController.class, LanguageController.class);

    @Test
    void asksToComeBackWhenNobodyCanSayWhoSomebodyIs() throws Exception {
        web.perform(get("/account"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "60"));
        ProblemPage page = web.page(ProblemPage.class);
        assertThat(page.spoken()).isEqualTo(503);
        assertThat(page.detail()).doesNotContain("aurore");
        web.perform(get("/api/shop/v1/account"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").value("whoever lets people in does not answer"));
    }

    /** The forms on the page bear its address: that of a form alone would lead to a problem once more. */
    @Test
    void comesBackToNoAddressThatIsNoPage() throws Exception {
        web.perform(get("/language")).andExpect(status().isMethodNotAllowed());
        assertThat(web.page(ProblemPage.class).shell().path()).isEqualTo("/");
        web.perform(post("/account")).andExpect(status().isMethodNotAllowed());
        assertThat(web.page(ProblemPage.class).shell().path()).isEqualTo("/");
        web.perform(get("/account?a=b")).andExpect(status().isServiceUnavailable());
        assertThat(web.page(ProblemPage.class).shell().path()).isEqualTo("/account");
    }

    @RestController
    static class AwayController {
        @GetMapping({"/account", "/api/shop/v1/account"})
        String away() {
            throw new Away();
        }
    }

    private static final class Away extends ProviderAway {
        private static final long serialVersionUID = 1;

        Away() {
            super("aurore.minuit@example.com");
        }
    }
}
