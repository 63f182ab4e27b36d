package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ScriptedCampaignPost.Handed;
import fr.echeance.application.newsletter.ViewOffers.Standing;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the shop tells its customers, and sells to them until they say no. */
class MessagesToCustomersTest {
    private static final UUID AURORE = TestInformation.AURORE;
    private static final UUID BASILE = new UUID(7, 2);
    private static final DeliverNext.Command FIRST =
            new DeliverNext.Command(Optional.empty(), true);

    private final TestInformation shop = new TestInformation();

    @BeforeEach
    void twoCustomers() {
        shop.open(AURORE, TestNewsletter.AURORE, Language.FR);
        shop.open(BASILE, new EmailAddress("basile@example.org"), Language.EN);
    }

    @Test
    void tellsEachCustomerInTheirLanguageWhatTheyMustKnowWithoutAWayOut() {
        shop.choose.handle(AURORE, Choice.OBJECTS);
        assertThat(shop.send(Addressees.SERVICE)).isEqualTo(2);
        assertThat(shop.campaigns.post.handed())
                .extracting(handed -> handed.message().mail().subject())
                .containsExactlyInAnyOrder("Du sablier", "Of sand");
        assertThat(shop.campaigns.post.handed())
                .allSatisfy(one -> assertThat(one.message().unsubscribe()).isEmpty());
        assertThat(shop.send(Addressees.SERVICE)).as("once").isZero();
    }

    /** GDPR art. 21(1): also from a batch that was queued, and what sells as well. */
    @Test
    void tellsNothingToWhoObjectsToAllOfItUntilTheyWantItAgain() {
        bought();
        shop.queue(Addressees.SERVICE);
        shop.objectToAll.handle(AURORE, true);
        shop.objectToAll.handle(new UUID(0, 0), true);
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::objects)).contains(true);
        shop.deliverAll();
        assertThat(shop.campaigns.post.handed())
                .extracting(handed -> handed.message().mail().subject())
                .containsExactly("Of sand");
        assertThat(shop.sendNew(Addressees.SERVICE)).isOne();
        assertThat(shop.sendNew(Addressees.MARKETING)).isZero();
        shop.objectToAll.handle(AURORE, false);
        assertThat(shop.sendNew(Addressees.SERVICE)).isEqualTo(2);
        assertThat(shop.sendNew(Addressees.MARKETING)).isOne();
    }

    @Test
    void sellsNothingToWhoWasNotToldOrHasNotBought() {
        shop.choose.handle(AURORE, Choice.LEAVES_IT);
        shop.buy(BASILE);
        assertThat(shop.send(Addressees.MARKETING)).isZero();
        assertThat(shop.view.handle(BASILE).map(ViewOffers.View::standing))
                .contains(new Standing.Untold());
    }

    @Test
    void sellsToWhoWasToldUntilTheyObjectByTheLinkOfTheLetter() {
        bought();
        assertThat(shop.send(Addressees.MARKETING)).isOne();
        shop.object.handle(ticket());
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
        shop.object.handle(ticket());
        assertThat(shop.campaigns.customers.all()).hasSize(2);
        assertThat(shop.sendNew(Addressees.MARKETING)).isZero();
    }

    /** G12: also from a batch that was queued, and from the message that a sender had claimed already. */
    @ParameterizedTest
    @EnumSource
    void sellsNothingFromABatchToWhoSaidNoMeanwhile(No no) {
        bought();
        shop.queue(Addressees.MARKETING);
        Optional<Claimed> claimed = shop.deliver.handle(FIRST);
        assertThat(claimed).isPresent();
        switch (no) {
            case IN_THE_ACCOUNT -> shop.choose.handle(AURORE, Choice.OBJECTS);
            case BY_A_COMPLAINT -> shop.complain.handle(claimed.orElseThrow().delivery());
            case ON_THE_LIST -> shop.suppress(TestNewsletter.AURORE);
            case AT_THE_TELEPHONE -> shop.objectFor.handle(TestNewsletter.AURORE);
            case GONE -> shop.campaigns.customers.remove(AURORE);
        }
        shop.deliver.handle(new DeliverNext.Command(claimed, true));
        assertThat(shop.campaigns.post.handed()).isEmpty();
        assertThat(shop.campaigns.counts()).isEqualTo(Map.of(Delivery.WITHDRAWN, 1));
    }

    private enum No {
        IN_THE_ACCOUNT,
        BY_A_COMPLAINT,
        ON_THE_LIST,
        AT_THE_TELEPHONE,
        GONE
    }

    @Test
    void listsWhoObjectsByALetterWhenTheirAccountIsGone() {
        bought();
        shop.send(Addressees.MARKETING);
        shop.campaigns.customers.remove(AURORE);
        shop.object.handle(ticket());
        shop.object.handle("forged");
        assertThat(shop.isListed(TestNewsletter.AURORE)).isTrue();
    }

    @Test
    void sellsAgainToWhoWantsItAndOnlyThen() {
        bought();
        shop.choose.handle(AURORE, Choice.OBJECTS);
        shop.choose.handle(AURORE, Choice.LEAVES_IT);
        assertThat(shop.send(Addressees.MARKETING)).as("the box left alone").isZero();
        shop.suppress(TestNewsletter.AURORE);
        shop.campaigns.wait(Duration.ofSeconds(1));
        shop.choose.handle(AURORE, Choice.WANTS);
        assertThat(shop.isListed(TestNewsletter.AURORE)).as("for the newsletter").isTrue();
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .contains(new Standing.Wanted());
        assertThat(shop.sendNew(Addressees.MARKETING)).isOne();
    }

    /** Who said no to staff, or to the newsletter, after their own yes said no. */
    @Test
    void sellsNothingToWhoIsListedAfterTheirYes() {
        bought();
        shop.choose.handle(AURORE, Choice.WANTS);
        shop.campaigns.wait(Duration.ofSeconds(1));
        shop.suppress(TestNewsletter.AURORE);
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
        assertThat(shop.send(Addressees.MARKETING)).isOne();
        assertThat(shop.campaigns.post.handed()).isEmpty();
    }

    /** It lifts the address off the list, where a customer's no does not hang. */
    @Test
    void isNotTalkedBackByASignUpToTheNewsletter() {
        bought();
        shop.objectFor.handle(TestNewsletter.AURORE);
        shop.objectFor.handle(new EmailAddress("nobody@example.org"));
        shop.suppress(TestNewsletter.AURORE);
        shop.campaigns.wait(Duration.ofSeconds(1));
        shop.campaigns.newsletter.subscribed();
        assertThat(shop.isListed(TestNewsletter.AURORE)).isFalse();
        assertThat(shop.send(Addressees.MARKETING)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingForWhoHasNoAccount(Choice choice) {
        shop.choose.handle(new UUID(0, 0), choice);
        assertThat(shop.view.handle(new UUID(0, 0))).isEmpty();
        assertThat(shop.view.handle(AURORE).map(ViewOffers.View::standing))
                .contains(new Standing.Untold());
    }

    /** Each sender has its own customers or readers, whatever is being sent. */
    @Test
    void keepsReadersAndCustomersApart() {
        bought();
        shop.campaigns.newsletter.subscribed();
        shop.queue(Addressees.SERVICE);
        assertThat(shop.campaigns.deliverAll()).isZero();
        assertThat(shop.deliverAll()).isEqualTo(2);
        shop.campaigns.queued(new UUID(0xCA, 9));
        assertThat(shop.deliverAll()).isZero();
        assertThat(shop.campaigns.deliverAll()).isOne();
    }

    /** Told at a checkout, and has paid. */
    private void bought() {
        shop.choose.handle(AURORE, Choice.LEAVES_IT);
        shop.buy(AURORE);
    }

    private String ticket() {
        Handed first = shop.campaigns.post.handed().getFirst();
        String way = first.message().unsubscribe().orElseThrow();
        return way.substring(way.indexOf('=') + 1);
    }
}
