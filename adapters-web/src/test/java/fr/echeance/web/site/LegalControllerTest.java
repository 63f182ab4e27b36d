package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.site.InMemorySettings;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ReadLegalPage;
import fr.echeance.application.site.ShopSettings.Version;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class LegalControllerTest {
    private static final Instant FIRST = Instant.parse("2025-01-01T11:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-01T11:00:00Z");
    private static final Instant TO_COME = Instant.parse("2027-01-01T11:00:00Z");

    private final InMemorySettings settings = new InMemorySettings();
    private final WebFixture web =
            new WebFixture(
                    false,
                    new FakeProcessing(FixedClock.standing()),
                    settings,
                    ReadLegalPage.class,
                    LegalController.class);

    @BeforeEach
    void publish() {
        for (LegalPage page : List.of(LegalPage.TERMS, LegalPage.NOTICE)) {
            put(page, "2025", FIRST);
            put(page, "2026", SECOND);
            put(page, "2027", TO_COME);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',2026",
        "?version=,2026",
        "?version=2026,2026",
        "?version=2025,2025",
        "?version=2027,2027"
    })
    void showsEachVersionAtItsAddressBySections(String query, String version) throws Exception {
        for (String page : List.of("terms", "notice")) {
            web.perform(get("/legal/" + page + query))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "private, no-cache"));
            TermsPage shown = web.page(TermsPage.class);
            assertThat(shown.path()).isEqualTo(page);
            assertThat(shown.version()).isEqualTo(version);
            assertThat(shown.sections())
                    .containsExactly(new TermsPage.Section("1", List.of(page + " " + version)));
            assertThat(shown.editions())
                    .as("what is to come is not there yet")
                    .extracting(TermsPage.Edition::version)
                    .containsExactly("2026", "2025");
        }
    }

    @Test
    void listsThePagesThatThereAre() throws Exception {
        web.perform(get("/legal")).andExpect(status().isOk());
        assertThat(web.page(LegalIndexPage.class).entries())
                .extracting(LegalIndexPage.Entry::path)
                .containsExactly("terms", "notice");
        web.perform(get("/legal/accessibility")).andExpect(status().isNotFound());
    }

    @Test
    void knowsNoSuchVersion() throws Exception {
        for (String version : List.of("2020-01-01", "<script>", "a\0b", "x".repeat(1_000)))
            web.perform(get("/legal/terms").param("version", version))
                    .andExpect(status().isNotFound());
    }

    private void put(LegalPage page, String version, Instant from) {
        settings.put(
                new Version(
                        page,
                        version,
                        Language.FR,
                        from,
                        "Titre",
                        "## 1\n" + page.text() + " " + version));
    }
}
