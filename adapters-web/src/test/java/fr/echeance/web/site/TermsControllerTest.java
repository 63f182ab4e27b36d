package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.ReadTerms;
import fr.echeance.application.order.TestShop;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TermsControllerTest {
    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    new FixedTerms(),
                    ReadTerms.class,
                    TermsController.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "?version=", "?version=" + FixedTerms.VERSION})
    void showsTheTermsBySections(String query) throws Exception {
        web.perform(get("/legal/terms" + query))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "private, no-cache"));
        TermsPage page = web.page(TermsPage.class);
        assertThat(page.version()).isEqualTo(FixedTerms.VERSION);
        assertThat(page.validFrom()).isEqualTo("2026-11-01");
        assertThat(page.sections())
                .containsExactly(new TermsPage.Section("1", List.of("On vend.")));
    }

    @Test
    void knowsNoSuchVersion() throws Exception {
        for (String version : List.of("2020-01-01", "<script>", "a\0b", "x".repeat(1_000)))
            web.perform(get("/legal/terms").param("version", version))
                    .andExpect(status().isNotFound());
    }
}
