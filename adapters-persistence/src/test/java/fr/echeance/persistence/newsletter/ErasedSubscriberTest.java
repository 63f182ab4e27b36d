package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.application.newsletter.ViewSubscription;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Who is erased receives no letter any more, and what proves that they asked for it is kept from that day on. */
class ErasedSubscriberTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private String ticket = "";

    @BeforeEach
    void subscribe() {
        fixture.wind(TIME);
        ticket = new NewsletterPath(fixture).subscribe(AURORE);
        fixture.wind(TIME.plusSeconds(60));
    }

    @Test
    void keepsTheProofFiveYearsFromTheErasureAndSaysSoBefore() {
        assertThat(use(PreviewErasure.class).handle(PERSON).plan())
                .extracting(ErasurePlan.Line::until)
                .contains(Deadline.endOf(LocalDate.of(2031, 11, 30)));
        ask();
        assertThat(use(ViewSubscription.class).handle(ticket)).as("hidden at once").isEmpty();
        fixture.wind(TIME.plus(Duration.ofDays(7)).plusSeconds(61));
        assertThat(use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.subscription")).isZero();
        assertThat(fixture.count("shop.consent_proof")).isZero();
        assertThat(
                        fixture.count(
                                "archive.consent_proof WHERE archive_until = '2031-12-01 00:00"
                                        + " Europe/Paris'"))
                .isOne();
    }

    /** What was hidden would come back when the wish is taken back; who left meanwhile has left all the same. */
    @Test
    void whoLeavesWhileTheErasureWaitsIsNotWrittenToWhenItIsTakenBack() {
        ask();
        use(Unsubscribe.class).handle(ticket);
        use(UndoErasure.class).handle(PERSON);
        assertThat(fixture.count("shop.subscription WHERE restricted_since IS NULL")).isOne();
        assertThat(use(ViewSubscription.class).handle(ticket)).isEmpty();
    }

    private void ask() {
        use(RequestErasure.class)
                .handle(new RequestErasure.Command(PERSON, AURORE, false, Language.FR));
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
