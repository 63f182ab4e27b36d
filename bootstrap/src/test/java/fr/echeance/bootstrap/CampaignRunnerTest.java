package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.ReceiveReport.Report;
import fr.echeance.application.newsletter.ReportMailbox;
import fr.echeance.application.newsletter.TestCampaigns;
import fr.echeance.application.newsletter.TestInformation;
import fr.echeance.application.newsletter.TestNewsletter;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.application.newsletter.ViewOffers.Standing;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The turn of a runner, and what it makes of mail servers' reports. */
class CampaignRunnerTest {
    private static final UUID AURORE = TestInformation.AURORE;

    private final TestInformation shop = new TestInformation();
    private final TestCampaigns campaigns = shop.campaigns;

    @BeforeEach
    void aCustomerWhoWasTold() {
        shop.open(AURORE, TestNewsletter.AURORE, Language.FR);
        shop.choose.handle(AURORE, Choice.LEAVES_IT);
        shop.buy(AURORE);
    }

    @Test
    void queuesSendsAndClosesInOneTurn() {
        write();
        runner(Optional.empty()).run(() -> false);
        assertThat(campaigns.post.handed()).hasSize(1);
        assertThat(campaigns.counts()).isEqualTo(Map.of(Delivery.SENT, 1));
    }

    @Test
    void claimsNothingWhileTheShopStops() {
        write();
        runner(Optional.empty()).run(() -> true);
        assertThat(campaigns.post.handed()).isEmpty();
    }

    @Test
    void takesTheComplaintOfACustomerForANoAndABounceForNone() {
        write();
        runner(Optional.empty()).run(() -> false);
        UUID delivery = campaigns.post.handed().getFirst().delivery();
        runner(Optional.of(reader -> reader.accept(delivery, Report.BOUNCED))).readReports();
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .get()
                .isInstanceOf(Standing.Told.class);
        runner(Optional.of(reader -> reader.accept(delivery, Report.UNWANTED))).readReports();
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
    }

    @Test
    void outlivesAMailboxThatCannotBeRead() {
        ReportMailbox closed =
                _ -> {
                    throw new IllegalStateException("closed");
                };
        write();
        CampaignRunner runner = runner(Optional.of(closed));
        runner.readReports();
        runner.run(() -> false);
        assertThat(campaigns.post.handed()).hasSize(1);
    }

    private void write() {
        campaigns.write.handle(
                new WriteCampaign.Command(
                        TestCampaigns.ID,
                        Optional.empty(),
                        TestCampaigns.typed(Addressees.MARKETING)));
        campaigns.schedule(TestCampaigns.ID, Optional.empty());
    }

    private CampaignRunner runner(Optional<ReportMailbox> mailbox) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        mailbox.ifPresent(one -> beans.addBean("mailbox", one));
        return new CampaignRunner(
                campaigns.queue,
                shop.queue,
                campaigns.deliver,
                shop.deliver,
                campaigns.close,
                campaigns.report,
                shop.complain,
                beans.getBeanProvider(ReportMailbox.class),
                1);
    }
}
