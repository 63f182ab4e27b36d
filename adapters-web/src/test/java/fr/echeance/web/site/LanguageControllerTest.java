package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class LanguageControllerTest {
    private final WebFixture web = new WebFixture(false, LanguageController.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cart",
                "/products?q=caf%C3%A9+noir&min=1%2C5",
                "/orders/E-7K3MQ-92QDX",
                "/legal/terms?version=2026-11-01"
            })
    void speaksAnotherLanguageAndGoesBack(String back) throws Exception {
        change("en", back)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", back))
                .andExpect(cookie().value("language", "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%0d%0aSet-Cookie:x=1\r\nX: 1",
                "javascript:alert(1)",
                " /cart",
                "/%zz",
                "cart"
            })
    void leadsToNoOtherSite(String back) throws Exception {
        change("fr", back)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/"));
    }

    @Test
    void goesHomeWhenTheWayBackIsTooLong() throws Exception {
        change("fr", "/" + "x".repeat(1_000_000)).andExpect(header().string("Location", "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "FR", "fr; Path=/"})
    void speaksNoOther(String to) throws Exception {
        change(to, "/")
                .andExpect(status().isBadRequest())
                .andExpect(cookie().doesNotExist("language"));
        assertThat(web.refusal()).startsWith("to: ");
    }

    private ResultActions change(String to, String back) {
        return web.perform(
                post("/language")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("to", to)
                        .param("back", back)
                        .accept(MediaType.APPLICATION_JSON));
    }
}
