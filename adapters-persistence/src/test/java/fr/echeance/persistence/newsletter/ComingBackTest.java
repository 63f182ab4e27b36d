package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CloseCampaigns;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.application.newsletter.ReceiveReport;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.SteerCampaign.Step;
import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who was erased, hidden or has left stays so, whatever comes afterwards: files, links, reports, second thoughts. */
class ComingBackTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmailAddress AURORE = new EmailAddress("aurore@example.com");
    private static final EmailAddress BASILE = new EmailAddress("basile@example.com");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final ScriptedCampaignPost post = fixture.bean(ScriptedCampaignPost.class);
    private final NewsletterPath newsletter = new NewsletterPath(fixture);
    private final CampaignPath campaigns = new CampaignPath(fixture);

    @BeforeEach
    @AfterEach
    void standStill() {
        fixture.wind(TIME);
        post.forget();
    }

    /** GDPR art. 17: as an old export of a former shop does not, an old list of addresses does not bring back who was erased. */
    @Test
    void anOldFileDoesNotBringBackWhoWasErased() {
        newsletter.subscribe(AURORE);
        fixture.wind(TIME.plusSeconds(60));
        ask(AURORE);
        fixture.wind(TIME.plus(Duration.ofDays(7)).plusSeconds(61));
        assertThat(use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.subscription")).isZero();
        var row =
                new ImportSubscribers.Row(
                        AURORE, Language.FR, Set.of(Topic.ADVICE), LocalDate.of(2026, 3, 21));
        use(ImportSubscribers.class)
                .handle(
                        new ImportSubscribers.Command(
                                new ConsentSource("salon-du-livre", "Oui."), List.of(row)));
        assertThat(fixture.count("shop.subscription")).isZero();
    }

    @Test
    void stopsACampaignWhileOneOfItsMessagesIsClaimed() {
        newsletter.subscribe(AURORE);
        UUID id = campaigns.queue(Addressees.ADVICE);
        Optional<Claimed> claimed = campaigns.deliver(Optional.empty());
        assertThat(use(SteerCampaign.class).handle(id, new Step.Pause())).contains(true);
        assertThat(use(SteerCampaign.class).handle(id, new Step.Stop())).contains(true);
        campaigns.deliver(claimed);
        use(CloseCampaigns.class).handle();
        assertThat(post.handed()).isEmpty();
        assertThat(use(ViewCampaign.class).handle(id).orElseThrow().counts())
                .isEqualTo(Map.of(Delivery.WITHDRAWN, 1));
    }

    /** A report that throws keeps its mailbox from being read for ever. */
    @Test
    void takesAReportOfACampaignThatEndedWhileAMessageOfItWasHidden() {
        newsletter.subscribe(AURORE);
        newsletter.subscribe(BASILE);
        campaigns.queue(Addressees.ADVICE);
        ask(AURORE);
        deliverAll();
        use(CloseCampaigns.class).handle();
        use(UndoErasure.class).handle(pseudonym(AURORE));
        UUID delivery = post.handed().getFirst().delivery();
        assertThat(use(ReceiveReport.class).handle(delivery, ReceiveReport.Report.FAILED)).isTrue();
        deliverAll();
        assertThat(post.handed()).as("what was hidden when the campaign ended").hasSize(1);
    }

    /** Whoever signed up again and leaves by the link of an old letter is as gone as anybody who leaves. */
    @Test
    void keepsNoAddressOfWhoLeavesByTheLinkOfAnEarlierSubscription() {
        String first = newsletter.subscribe(AURORE);
        use(Unsubscribe.class).handle(first);
        fixture.wind(TIME.plusSeconds(60));
        newsletter.subscribe(AURORE);
        fixture.wind(TIME.plusSeconds(120));
        use(Unsubscribe.class).handle(first);
        assertThat(fixture.count("shop.subscription")).isZero();
    }

    /** The account moved to another address: under the new one the wish is known, under the old one somebody signs up again. */
    @Test
    void writesOnceToAnAddressWhoseHiddenSubscriptionComesBack() {
        EmailAddress moved = new EmailAddress("aurore@example.org");
        newsletter.subscribe(AURORE);
        fixture.superuser(
                "SELECT governance.rename_buyer('%s', '%s')"
                        .formatted(pseudonym(AURORE).value(), pseudonym(moved).value()));
        ask(moved);
        fixture.wind(TIME.plusSeconds(60));
        newsletter.subscribe(AURORE);
        use(UndoErasure.class).handle(pseudonym(moved));
        campaigns.queue(Addressees.ADVICE);
        deliverAll();
        assertThat(post.handed()).hasSize(1);
    }

    private void ask(EmailAddress email) {
        use(RequestErasure.class)
                .handle(new RequestErasure.Command(pseudonym(email), email, false, Language.FR));
    }

    private void deliverAll() {
        Optional<Claimed> next = Optional.empty();
        do next = campaigns.deliver(next);
        while (next.isPresent());
    }

    private static Pseudonym pseudonym(EmailAddress email) {
        return Pseudonym.of(email, SampleOrders.KEY);
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
