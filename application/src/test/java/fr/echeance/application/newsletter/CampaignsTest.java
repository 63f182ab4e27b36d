package fr.echeance.application.newsletter;

import static fr.echeance.application.newsletter.TestCampaigns.ID;
import static fr.echeance.application.newsletter.TestCampaigns.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.newsletter.SteerCampaign.Step;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a campaign is written and steered. */
class CampaignsTest {
    private final TestCampaigns shop = new TestCampaigns();

    @Test
    void beginsOneCampaignHoweverOftenItsFormIsSent() {
        assertThat(write(Optional.empty(), typed(Addressees.ADVICE))).isEqualTo(WRITTEN);
        assertThat(write(Optional.empty(), typed(Addressees.ADVICE))).isEqualTo(WRITTEN);
        assertThat(shop.list.handle()).hasSize(1);
        assertThat(write(Optional.empty(), typed(Addressees.OFFERS)))
                .as("another text under the same id")
                .isEqualTo(new WriteCampaign.Outcome.ChangedMeanwhile());
    }

    @Test
    void tellsTheLaterOfTwoWriters() {
        write(Optional.empty(), typed(Addressees.ADVICE));
        int seen = shop.view.handle(ID).orElseThrow().version();
        assertThat(write(Optional.of(seen), typed(Addressees.OFFERS))).isEqualTo(WRITTEN);
        assertThat(write(Optional.of(seen), typed(Addressees.NEW_PRODUCTS)))
                .isEqualTo(new WriteCampaign.Outcome.ChangedMeanwhile());
        assertThat(write(Optional.of(seen), typed(Addressees.OFFERS)))
                .as("the same words once more")
                .isEqualTo(WRITTEN);
        assertThat(shop.campaign().addressees()).isEqualTo(Addressees.OFFERS);
    }

    @Test
    void namesEveryFieldThatIsToBeMended() {
        Map<String, String> typed = new HashMap<>(typed(Addressees.ADVICE));
        typed.put("addressees", "nonsense");
        typed.put("subjectFr", "Sable\nBcc: x@example.com");
        typed.put("bodyEn", " ");
        assertThat(write(Optional.empty(), typed))
                .isEqualTo(
                        new WriteCampaign.Outcome.Invalid(
                                Map.of(
                                        "addressees", "choice",
                                        "subjectFr", "control-character",
                                        "bodyEn", "required")));
        assertThat(shop.list.handle()).isEmpty();
    }

    @Test
    void changesNothingThatIsOnItsWay() {
        shop.queued();
        int seen = shop.view.handle(ID).orElseThrow().version();
        assertThat(write(Optional.of(seen), typed(Addressees.OFFERS)))
                .isEqualTo(new WriteCampaign.Outcome.NoDraft());
        assertThat(shop.remove.handle(ID)).isFalse();
        assertThat(shop.campaign().addressees()).isEqualTo(Addressees.ADVICE);
        assertThat(shop.steer.handle(ID, new Step.TakeBack())).contains(false);
        assertThat(shop.steer.handle(new UUID(0, 0), new Step.Pause())).isEmpty();
    }

    @Test
    void throwsADraftAwayOnceAndForAll() {
        write(Optional.empty(), typed(Addressees.ADVICE));
        assertThat(shop.remove.handle(ID)).isTrue();
        assertThat(shop.remove.handle(ID)).isTrue();
        assertThat(shop.view.handle(ID)).isEmpty();
        assertThat(write(Optional.of(1), typed(Addressees.ADVICE)))
                .isEqualTo(new WriteCampaign.Outcome.Unknown());
    }

    @Test
    void waitsForItsTimeAndCanBeTakenBackUntilThen() {
        shop.newsletter.subscribed();
        write(Optional.empty(), typed(Addressees.ADVICE));
        var later = Optional.of(shop.newsletter.clock.now().plus(Duration.ofHours(1)));
        assertThat(shop.schedule(ID, later)).contains(true);
        assertThat(shop.queue.handle()).isZero();
        assertThat(shop.steer.handle(ID, new Step.TakeBack())).contains(true);
        shop.wait(Duration.ofHours(2));
        assertThat(shop.queue.handle()).isZero();
        assertThatThrownBy(() -> shop.schedule(ID, later))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        passed -> assertThat(passed.rule()).isEqualTo("past-time"));
        assertThat(shop.queue.handle()).as("nothing leaves by mistake").isZero();
        shop.schedule(ID, later.map(time -> time.plus(Duration.ofHours(2))));
        shop.wait(Duration.ofHours(1));
        assertThat(shop.queue.handle()).isOne();
        assertThat(shop.queue.handle()).as("twice").isZero();
    }

    @Test
    void sendsNoWordsThatWhoeverSendsThemHasNotSeen() {
        write(Optional.empty(), typed(Addressees.ADVICE));
        int seen = shop.view.handle(ID).orElseThrow().version();
        write(Optional.of(seen), typed(Addressees.OFFERS));
        assertThat(shop.steer.handle(ID, new Step.Schedule(Optional.empty(), seen)))
                .contains(false);
        assertThat(shop.campaign().state()).isInstanceOf(Campaign.State.Draft.class);
    }

    @Test
    void keepsTheNumbersWhenTheDeliveriesAreGone() {
        shop.newsletter.subscribed();
        shop.queued();
        shop.deliverAll();
        shop.close.handle();
        assertThat(shop.campaign().state()).isInstanceOf(Campaign.State.Done.class);
        shop.wait(Duration.ofDays(366));
        assertThat(shop.counts()).isEmpty();
        assertThat(shop.view.handle(ID).orElseThrow().counts()).containsEntry(Delivery.SENT, 1);
    }

    @Test
    void endsWithoutAMessageWhereNobodyWantsTheTopic() {
        shop.queued();
        shop.close.handle();
        assertThat(shop.campaign().state()).isInstanceOf(Campaign.State.Done.class);
        assertThat(shop.post.handed()).isEmpty();
    }

    @Test
    void showsBothLanguagesAsTheirReadersWillSeeThem() {
        write(Optional.empty(), typed(Addressees.ADVICE));
        var view = shop.view.handle(ID).orElseThrow();
        assertThat(view.fr().subject()).isEqualTo(TestCampaigns.FR.subject());
        assertThat(view.en().plain()).isEqualTo(TestCampaigns.EN.body());
        assertThat(view.campaign().text(Language.EN)).isEqualTo(TestCampaigns.EN);
    }

    private static final WriteCampaign.Outcome WRITTEN = new WriteCampaign.Outcome.Written();

    private WriteCampaign.Outcome write(Optional<Integer> version, Map<String, String> typed) {
        return shop.write.handle(new WriteCampaign.Command(ID, version, typed));
    }
}
