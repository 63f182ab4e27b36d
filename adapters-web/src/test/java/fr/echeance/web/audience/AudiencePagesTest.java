package fr.echeance.web.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.audience.FindMissingPages;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.audience.TestAudience;
import fr.echeance.application.audience.ViewAudience;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class AudiencePagesTest {
    private final TestAudience site = new TestAudience();
    private final WebFixture web =
            new WebFixture(
                    false,
                    site.processing,
                    site.store,
                    ViewAudience.class,
                    FindMissingPages.class,
                    AudienceController.class);

    @Test
    void showsVisitsByDayWhereTheyComeFromAndHowFarTheyGo() throws Exception {
        for (SitePage page :
                List.of(SitePage.PRODUCT, SitePage.PRODUCT, SitePage.CART, SitePage.OTHER))
            site.record.handle(List.of(SampleViews.seen(page, Optional.empty())));
        AudiencePage page = open("30");
        assertThat(page.total().views()).isEqualTo(3);
        assertThat(page.chart().bars()).hasSize(30);
        assertThat(page.chart().bars().getLast().count().visits()).isEqualTo(3);
        assertThat(page.chart().tall(page.chart().bars().getLast())).isPositive();
        assertThat(section(page, "funnel"))
                .extracting(AudiencePage.Row::number)
                .containsExactly(2L, 1L, 0L, 0L);
        assertThat(section(page, "funnel"))
                .extracting(AudiencePage.Row::share)
                .containsExactly(100, 50, 0, 0);
        assertThat(section(page, "host"))
                .extracting(AudiencePage.Row::label)
                .containsExactly("qwant.com");
        assertThat(page.links())
                .containsExactly(new AudiencePage.Missing("Moteur de recherche", "qwant.com", 1));
    }

    @Test
    void drawsManyDaysAsAFewBars() throws Exception {
        AudiencePage page = open("365");
        assertThat(page.chart().bars()).hasSizeLessThan(50);
        assertThat(page.chart().bars().getFirst().first()).isEqualTo(page.from());
        assertThat(page.chart().bars().getLast().last()).isEqualTo(page.to());
        assertThat(page.sections()).flatExtracting(AudiencePage.Section::rows).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-7", "7 ", "9999999999", "x"})
    void refusesAPeriodThatIsNone(String days) {
        assertThat(
                        web.inside(get("/backoffice/audience").param("days", days))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(400);
    }

    private static List<AudiencePage.Row> section(AudiencePage page, String name) {
        return page.sections().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private AudiencePage open(String days) throws Exception {
        web.inside(get("/backoffice/audience").param("days", days)).andExpect(status().isOk());
        return web.page(AudiencePage.class);
    }
}
