package fr.echeance.web.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.application.newsletter.TestNewsletter;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class SubscriberImportTest {
    private static final String HEADER = "email;agreed_on;language\n";

    private final TestNewsletter shop = new TestNewsletter();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.ids,
                    shop.subscriptions,
                    shop.customers,
                    TestNewsletter.PROOF_KEY,
                    ImportSubscribers.class,
                    SubscriberImportController.class);

    @Test
    void saysWhatBecameOfEachRowAndRepeatsNoAddress() throws Exception {
        web.inside(get("/backoffice/newsletter/import")).andExpect(status().isOk());
        String rows =
                HEADER
                        + "aurore.minuit@example.com;2025-03-21;\n"
                        + "basile@example.com;2020-01-01;en\n"
                        + "personne;2025-03-21;\n"
                        + "circe@example.com;hier;\n"
                        + "\n"
                        + "damien@example.com;2025-03-21;de\n"
                        + "elodie@example.com\n";
        send("salon-2025", "Oui.", "\uFEFF" + rows, StandardCharsets.UTF_8)
                .andExpect(status().isOk());
        SubscriberImportPage page = web.page(SubscriberImportPage.class);
        assertThat(page.report())
                .isNotNull()
                .satisfies(report -> {
                    assertThat(report.verdicts())
                            .containsExactly(
                                    new SubscriberImportPage.Verdict("added", 1),
                                    new SubscriberImportPage.Verdict("too_old", 1));
                    assertThat(report.faults())
                            .containsExactly(
                                    new SubscriberImportPage.Fault(4, "email"),
                                    new SubscriberImportPage.Fault(5, "date"),
                                    new SubscriberImportPage.Fault(7, "choice"),
                                    new SubscriberImportPage.Fault(8, "required"));
                });
        assertThat(page.toString()).doesNotContain("@example.com");
        assertThat(shop.subscription().topics()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Salon 2025 | Oui. | email;agreed_on    | source  | slug
                    salon-2025 | ''   | email;agreed_on    | wording | required
                    salon-2025 | Oui. | email              | file    | missing-column
                    salon-2025 | Oui. | email;agreed_on;age | file   | unknown-column
                    salon-2025 | Oui. | email;agreed_on;email | file | duplicate-column
                    salon-2025 | Oui. | ''                 | file    | required
                    """)
    void takesNobodyInWithoutKnowingWhere(
            String source, String wording, String header, String field, String rule)
            throws Exception {
        String rows = header.isEmpty() ? "" : header + "\naurore.minuit@example.com;2025-03-21\n";
        send(source, wording, rows, StandardCharsets.UTF_8).andExpect(status().isBadRequest());
        assertThat(web.page(SubscriberImportPage.class).form().rules())
                .isEqualTo(Map.of(field, rule));
        assertThat(shop.subscriptions.of(TestNewsletter.ADDRESS)).isEmpty();
    }

    @Test
    void takesNoFileThatCannotBeReadOrIsTooLong() throws Exception {
        send("salon-2025", "Oui.", HEADER + "é", StandardCharsets.ISO_8859_1)
                .andExpect(status().isBadRequest());
        assertThat(web.page(SubscriberImportPage.class).form().rules())
                .containsEntry("file", "not-utf-8");
        String row = "aurore.minuit@example.com;2025-03-21;fr\n";
        send("salon-2025", "Oui.", HEADER + row.repeat(3_001), StandardCharsets.UTF_8)
                .andExpect(status().isBadRequest());
        assertThat(web.page(SubscriberImportPage.class).form().rules())
                .containsEntry("file", "too-many-rows");
        assertThat(shop.subscriptions.of(TestNewsletter.ADDRESS)).isEmpty();
    }

    private ResultActions send(String source, String wording, String rows, Charset charset) {
        return web.inside(
                multipart("/backoffice/newsletter/import")
                        .file(
                                new MockMultipartFile(
                                        "file", "a.csv", "text/csv", rows.getBytes(charset)))
                        .param("source", source)
                        .param("wording", wording)
                        .param("topics", "advice"));
    }
}
