package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.audience.TestAudience;
import fr.echeance.application.audience.ViewsWaiting;
import fr.echeance.domain.audience.SitePage;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import java.util.Optional;

class AudienceIntakeTest {
    private final TestAudience site = new TestAudience();
    private final ViewsWaiting waiting = new ViewsWaiting();
    private final AudienceIntake intake = new AudienceIntake(waiting, site.record);

    @Test
    void keepsWhatWaitsWhenItStops() {
        intake.start();
        waiting.offer(SampleViews.seen(SitePage.HOME, Optional.empty()));
        intake.stop();
        assertThat(site.view.handle(1).days()).hasSize(1);
    }

    /** Whoever is served while the shop closes has seen a page, too. */
    @Test
    void stopsWhenNobodyIsServedAnyMore() {
        assertThat(intake.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
