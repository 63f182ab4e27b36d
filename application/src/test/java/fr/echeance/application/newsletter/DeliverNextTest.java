package fr.echeance.application.newsletter;

import static fr.echeance.application.newsletter.TestCampaigns.ID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.SteerCampaign.Step;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How the messages of a campaign leave, and when they do not. */
class DeliverNextTest {
    private static final DeliverNext.Command FIRST =
            new DeliverNext.Command(Optional.empty(), true);

    private final TestCampaigns shop = new TestCampaigns();

    @Test
    void sendsEachReaderTheirLanguageOnceWithTheWayOut() {
        shop.newsletter.subscribed();
        subscribe("basile@example.org", Language.EN, Topic.ADVICE);
        subscribe("circe@example.org", Language.FR, Topic.OFFERS);
        shop.queued();
        assertThat(shop.deliverAll()).isEqualTo(2);
        assertThat(shop.deliverAll()).isZero();
        assertThat(shop.post.handed())
                .extracting(handed -> handed.message().mail().subject())
                .containsExactlyInAnyOrder("Du sablier", "Of sand");
        assertThat(shop.post.handed())
                .allSatisfy(handed ->
                        assertThat(handed.message().mail().messageId())
                                .isEqualTo("campaign-" + handed.delivery()));
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.SENT, 2));
        String way = shop.post.handed().getFirst().message().unsubscribe().orElseThrow();
        shop.newsletter.unsubscribe.handle(way.substring(way.indexOf('=') + 1));
        assertThat(shop.newsletter.subscriptions.all()).hasSize(2);
    }

    /** G12: also from a batch that was queued, and from the message that a sender had claimed already. */
    @Test
    void sendsNothingToWhoHasLeft() {
        String own = shop.newsletter.subscribed();
        shop.queued();
        Optional<Claimed> claimed = shop.deliver.handle(FIRST);
        assertThat(claimed).isPresent();
        shop.newsletter.unsubscribe.handle(own);
        shop.deliver.handle(new DeliverNext.Command(claimed, true));
        assertThat(shop.post.handed()).isEmpty();
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.WITHDRAWN, 1));
    }

    @Test
    void sendsNothingAboutATopicThatIsNotWantedAnyMore() {
        String own = shop.newsletter.subscribed();
        shop.queued();
        shop.newsletter.change.handle(
                new ChangeSubscription.Command(own, Language.FR, Set.of(Topic.OFFERS)));
        shop.deliverAll();
        assertThat(shop.post.handed()).isEmpty();
    }

    @Test
    void holdsBackWhatIsClaimedWhenItIsPausedAndSendsItAfterwards() {
        shop.newsletter.subscribed();
        shop.queued();
        Optional<Claimed> claimed = shop.deliver.handle(FIRST);
        shop.steer.handle(ID, new Step.Pause());
        assertThat(shop.deliver.handle(new DeliverNext.Command(claimed, true))).isEmpty();
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.QUEUED, 1));
        shop.steer.handle(ID, new Step.Resume());
        shop.deliverAll();
        assertThat(shop.post.handed()).hasSize(1);
    }

    @Test
    void sendsNothingOfWhatWasStopped() {
        shop.newsletter.subscribed();
        subscribe("basile@example.org", Language.EN, Topic.ADVICE);
        shop.queued();
        Optional<Claimed> claimed = shop.deliver.handle(FIRST);
        shop.steer.handle(ID, new Step.Pause());
        shop.steer.handle(ID, new Step.Stop());
        shop.deliver.handle(new DeliverNext.Command(claimed, true));
        assertThat(shop.post.handed()).isEmpty();
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.WITHDRAWN, 2));
        shop.close.handle();
        assertThat(shop.campaign().state()).isInstanceOf(Campaign.State.Done.class);
    }

    /** It errs towards not sending: the one message that the dead sender had claimed is given up. */
    @Test
    void doesNotSendAgainWhatADeadSenderLeft() {
        shop.newsletter.subscribed();
        shop.queued();
        Optional<Claimed> claimed = shop.deliver.handle(FIRST);
        shop.post.answer(_ -> {
            throw new IllegalStateException("the power goes");
        });
        assertThatThrownBy(() -> shop.deliver.handle(new DeliverNext.Command(claimed, true)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.HANDED_OVER, 1));
        shop.post.forget();
        assertThat(shop.deliverAll()).isZero();
        assertThat(shop.close.handle()).as("a slow server is waited for").isZero();
        shop.wait(CloseCampaigns.LOST_AFTER.plusSeconds(1));
        assertThat(shop.close.handle()).isOne();
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.UNKNOWN, 1));
        shop.deliver.handle(new DeliverNext.Command(claimed, true));
        assertThat(shop.post.handed()).isEmpty();
        assertThat(shop.campaign().state()).isInstanceOf(Campaign.State.Done.class);
    }

    @Test
    void tellsALostAnswerFromARefusal() {
        shop.newsletter.subscribed();
        subscribe("basile@example.org", Language.EN, Topic.ADVICE);
        shop.post.answer(to -> to.value().startsWith("basile") ? Answer.LOST : Answer.REFUSED);
        shop.queued();
        shop.deliverAll();
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.UNKNOWN, 1, Delivery.REFUSED, 1));
        assertThat(shop.deliverAll()).isZero();
    }

    @Test
    void comesBackLaterAndLaterWhereItIsAskedToAndGivesUpInTheEnd() {
        shop.newsletter.subscribed();
        shop.post.answer(_ -> Answer.LATER);
        shop.queued();
        shop.deliverAll();
        assertThat(shop.deliverAll()).as("at once").isZero();
        int tries = 1;
        for (int hour = 0; hour < 30 * 12; hour++) {
            shop.wait(Duration.ofMinutes(5));
            tries += shop.deliverAll();
        }
        assertThat(tries).isEqualTo(8);
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.GIVEN_UP, 1));
    }

    @Test
    void endsASubscriptionWhoseMailboxIsThreeTimesSaidNotToExist() {
        shop.newsletter.subscribed();
        shop.post.answer(_ -> Answer.BOUNCED);
        for (int i = 1; i <= 3; i++) {
            assertThat(shop.newsletter.subscriptions.all()).hasSize(1);
            shop.queued(new UUID(0xCA, i));
            shop.deliverAll();
        }
        assertThat(shop.newsletter.subscriptions.all()).isEmpty();
        assertThat(shop.newsletter.subscriptions.find(TestNewsletter.ADDRESS)).isPresent();
    }

    @Test
    void endsASubscriptionAtOnceWhoseReaderComplains() {
        shop.newsletter.subscribed();
        shop.queued();
        shop.deliverAll();
        shop.close.handle();
        UUID delivery = shop.post.handed().getFirst().delivery();
        assertThat(shop.report.handle(delivery, ReceiveReport.Report.UNWANTED)).isTrue();
        assertThat(shop.newsletter.subscriptions.all()).isEmpty();
        assertThat(shop.report.handle(new UUID(0, 0), ReceiveReport.Report.UNWANTED)).isFalse();
    }

    @Test
    void countsAReportOfAFailureOnceEvenAfterTheCampaignHasEnded() {
        shop.newsletter.subscribed();
        shop.queued();
        shop.deliverAll();
        shop.close.handle();
        UUID delivery = shop.post.handed().getFirst().delivery();
        assertThat(shop.report.handle(delivery, ReceiveReport.Report.FAILED)).isTrue();
        assertThat(shop.report.handle(delivery, ReceiveReport.Report.FAILED)).isFalse();
        assertThat(shop.view.handle(ID).orElseThrow().counts())
                .containsEntry(Delivery.REFUSED, 1)
                .doesNotContainKey(Delivery.SENT);
    }

    @Test
    void writesToTheMailboxesOfOneDomainAtTheirPace() {
        for (int i = 0; i < 5; i++)
            subscribe("reader" + i + "@example.org", Language.FR, Topic.ADVICE);
        subscribe("basile@example.net", Language.FR, Topic.ADVICE);
        shop.queued();
        DeliverNext gently = shop.deliver(new SendingPace(12));
        assertThat(shop.deliverAll(gently)).as("two of one domain, one of another").isEqualTo(3);
        assertThat(shop.deliverAll(gently)).isZero();
        shop.wait(Duration.ofSeconds(5));
        assertThat(shop.deliverAll(gently)).isOne();
        shop.wait(Duration.ofSeconds(10));
        assertThat(shop.deliverAll(gently)).isEqualTo(2);
        assertThat(shop.counts()).isEqualTo(Map.of(Delivery.SENT, 6));
    }

    /** An erasure that was taken back brings a subscription back whose owner had left meanwhile. */
    @Test
    void renewsTheEntryOfTheListThatACampaignMeets() {
        shop.newsletter.subscribed();
        var objected = shop.newsletter.clock.now();
        shop.newsletter.subscriptions.add(
                new UUID(0, 9), TestNewsletter.ADDRESS, objected, Leaving.listedUntil(objected));
        shop.wait(Duration.ofDays(30));
        shop.queued();
        assertThat(shop.counts()).isEmpty();
        assertThat(shop.newsletter.subscriptions.find(TestNewsletter.ADDRESS).orElseThrow())
                .isEqualTo(
                        new Suppressions.Listed(
                                objected, Leaving.listedUntil(shop.newsletter.clock.now())));
    }

    private void subscribe(String email, Language language, Topic topic) {
        shop.newsletter.ask.handle(
                new AskToSubscribe.Command(
                        new EmailAddress(email), language, Set.of(topic), Channel.FORM));
        shop.newsletter.confirm.handle(shop.newsletter.letters.read().getLast().ticket());
    }
}
