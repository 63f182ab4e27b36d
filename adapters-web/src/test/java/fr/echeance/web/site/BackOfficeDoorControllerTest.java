package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackOfficeDoorControllerTest {
    private final WebFixture web =
            new WebFixture(false, new InMemoryRateLimits(), BackOfficeDoorController.class);

    @Test
    void opensToThePasswordAndGoesOnToTheRoomThatWasAskedFor() throws Exception {
        web.perform(
                        post("/backoffice/login")
                                .param("password", WebFixture.PASSWORD)
                                .param("back", "/backoffice/orders"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/backoffice/orders"))
                .andExpect(cookie().httpOnly("backoffice", true));
    }

    @Test
    void staysShutToAnythingElse() throws Exception {
        web.perform(post("/backoffice/login").param("password", "Sesame").param("back", "/x"))
                .andExpect(status().isForbidden())
                .andExpect(cookie().doesNotExist("backoffice"));
        var page = web.page(BackOfficePasswordPage.class);
        assertThat(page.password().rule()).isEqualTo("password");
        assertThat(page.password().value()).isEmpty();
        web.perform(post("/backoffice/login")).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/backoffice",
                "//evil.example",
                "/\\evil.example",
                "/backoffice/..//evil.example",
                "/backoffice@evil.example",
                "/backoffice/orders\r\nSet-Cookie: a=b",
                "/backoffice?next=//evil.example",
                "/cart",
                "javascript:alert(1)",
                "/backoffice/%2e%2e/cart",
                ""
            })
    void goesNowhereButToARoomOfTheBackOffice(String back) throws Exception {
        web.perform(
                        post("/backoffice/login")
                                .param("password", WebFixture.PASSWORD)
                                .param("back", back))
                .andExpect(redirectedUrl("/backoffice"));
        web.perform(get("/backoffice/login").param("back", back)).andExpect(status().isOk());
        assertThat(web.page(BackOfficePasswordPage.class).back()).isEqualTo("/backoffice");
    }

    @Test
    void sendsAVisitorToTheDoorFirst() throws Exception {
        web.perform(get("/backoffice/orders"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/backoffice/login?back=%2Fbackoffice%2Forders"));
        web.perform(post("/backoffice/orders"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/backoffice/login?back=%2Fbackoffice"));
    }

    @Test
    void makesWhoeverGuessesWaitWhateverTheHeadersSay() throws Exception {
        for (int i = 0; i < RateLimits.Limit.BACK_OFFICE_DOOR.tries(); i++)
            web.perform(
                            post("/backoffice/login")
                                    .param("password", "guess" + i)
                                    .header("X-Forwarded-For", "192.0.2." + i))
                    .andExpect(status().isForbidden());
        web.perform(post("/backoffice/login").param("password", WebFixture.PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(cookie().doesNotExist("backoffice"));
        web.perform(get("/backoffice/login")).andExpect(status().isOk());
    }
}
