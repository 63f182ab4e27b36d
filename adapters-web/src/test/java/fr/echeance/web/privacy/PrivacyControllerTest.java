package fr.echeance.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.privacy.PublishNotice;
import fr.echeance.application.privacy.ServedPurposes;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.site.ShopIdentity;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PrivacyControllerTest {
    private final Set<Purpose> served = EnumSet.allOf(Purpose.class);
    private final WebFixture web =
            new WebFixture(
                    false,
                    new FakeProcessing(FixedClock.standing()),
                    (ServedPurposes) () -> served,
                    (ShopIdentity)
                            () -> Map.of("name", "À la bonne heure", "email", "x@example.com"),
                    PublishNotice.class,
                    PrivacyController.class);

    @Test
    void printsThePublishedTableRowForRow() throws Exception {
        assertThat(printed(page("fr"))).isEqualTo(published(false));
        assertThat(printed(page("en"))).isEqualTo(published(true));
    }

    @Test
    void printsARowForEveryKindThatRunsAndTwoWhereTheAmountDecides() throws Exception {
        assertThat(page("fr").rules())
                .hasSize(RecordKind.values().length + 1)
                .extracting(PrivacyPage.Rule::name)
                .contains("Écrit du contrat, moins de 120,00\u00a0€")
                .containsAll(
                        Arrays.stream(RecordKind.values())
                                .filter(kind -> kind != RecordKind.CONTRACT_WRITING)
                                .map(RecordKind::fr)
                                .toList());
    }

    @Test
    void claimsNoPurposeAndNoKindThatNothingServes() throws Exception {
        served.clear();
        served.add(Purpose.ORDER_FULFILMENT);
        List<PrivacyPage.Rule> rules = page("en").rules();
        assertThat(rules)
                .extracting(PrivacyPage.Rule::name)
                .contains("Parcel", "Order")
                .doesNotContain("Invoice", "Cart");
        assertThat(rules)
                .flatExtracting(PrivacyPage.Rule::purposes)
                .containsOnly(
                        "Process and follow up your order, delivery included – Performance of a"
                                + " contract (GDPR art. 6(1)(b))");
    }

    @Test
    void saysTheBasisOfTheArchiveWhereTheLawAsksForIt() throws Exception {
        assertThat(rule("Facture").purposes())
                .containsExactly(
                        "Gérer les règlements, facturations, etc… – Exécution d'un contrat (RGPD,"
                                + " art. 6(1)(b))",
                        "Gérer les règlements, facturations, etc… – Obligations légales (RGPD, art."
                                + " 6(1)(c)), en archive");
    }

    @Test
    void saysWhoAnswersForIt() throws Exception {
        assertThat(page("fr").controller()).containsExactly("À la bonne heure", "x@example.com");
    }

    private PrivacyPage.Rule rule(String name) throws Exception {
        return page("fr").rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PrivacyPage page(String language) throws Exception {
        web.perform(get("/privacy").cookie(new Cookie("language", language)))
                .andExpect(status().isOk());
        return web.page(PrivacyPage.class);
    }

    private static List<String> printed(PrivacyPage page) {
        List<String> lines = new ArrayList<>();
        for (PrivacyPage.Activity activity : page.annex()) {
            lines.add(activity.name() + " / " + activity.translation());
            lines.addAll(activity.categories());
            lines.addAll(activity.durations());
            for (PrivacyPage.Row row : activity.rows())
                lines.add(row.purpose() + " / " + row.translation() + " / " + row.basis());
        }
        return lines;
    }

    /** The same lines from the client's own table. */
    @SuppressWarnings({"unchecked", "NullAway"}) // a file that holds what it must
    private static List<String> published(boolean english) throws IOException {
        Map<String, Object> register =
                new Yaml()
                        .load(
                                Files.readString(
                                        Path.of("../domain/src/test/resources/register.yaml")));
        var bases = (Map<String, Map<String, String>>) register.get("legal_bases");
        var categories = (Map<String, Map<String, String>>) register.get("data_categories");
        Map<String, String> basesInEnglish =
                Map.of(
                        "consent", "Consent",
                        "contract", "Performance of a contract",
                        "legal_obligation", "Legal obligation",
                        "legitimate_interest", "Legitimate interest");
        List<String> lines = new ArrayList<>();
        for (var activity : (List<Map<String, Object>>) register.get("activities")) {
            lines.add(activity.get("fr") + " / " + (english ? activity.get("en") : null));
            for (String category : (List<String>) activity.get("data"))
                lines.add(
                        categories.get(category).get("fr")
                                + (english ? " – " + categories.get(category).get("en") : ""));
            lines.addAll((List<String>) activity.get("cells"));
            for (var purpose : (List<Map<String, String>>) activity.get("purposes"))
                lines.add(
                        purpose.get("fr")
                                + " / "
                                + (english ? purpose.get("en") : null)
                                + " / "
                                + bases.get(purpose.get("basis")).get("fr")
                                + (english
                                        ? " – " + basesInEnglish.get(purpose.get("basis"))
                                        : ""));
        }
        return lines;
    }
}
