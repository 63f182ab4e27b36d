package fr.echeance.application.newsletter;

import static fr.echeance.application.newsletter.TestNewsletter.ADDRESS;
import static fr.echeance.application.newsletter.TestNewsletter.AURORE;
import static fr.echeance.application.newsletter.TestNewsletter.PROOF_KEY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.newsletter.PostedNewsletterLetters.Posted;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class NewsletterTest {
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final TestNewsletter shop = new TestNewsletter();

    @Test
    void keepsNothingOfWhoAsksUntilTheyConfirm() {
        Posted letter = shop.asks();
        assertThat(letter.what()).isEqualTo("confirm FR");
        assertThat(letter.to()).isEqualTo(AURORE);
        assertThat(shop.subscriptions.of(ADDRESS)).isEmpty();
    }

    @Test
    void provesWhatWasAgreedToWhenAndWhere() {
        Instant asked = shop.clock.now();
        String ticket = shop.asks().ticket();
        shop.clock.wind(Duration.ofHours(5));
        assertThat(shop.confirm.handle(ticket))
                .isEqualTo(new ConfirmSubscription.Outcome.Subscribed());
        Subscription subscription = shop.subscription();
        assertThat(subscription.email()).isEqualTo(AURORE);
        assertThat(subscription.language()).isEqualTo(Language.FR);
        assertThat(subscription.topics()).containsExactly(Topic.ADVICE);
        var proof = shop.subscriptions.proof(subscription.id());
        ConsentWording read = Consent.wording(Channel.FORM, Language.FR);
        assertThat(proof.consent().address()).isEqualTo(AddressHash.ofConsent(AURORE, PROOF_KEY));
        assertThat(proof.consent().wordingVersion()).isEqualTo(read.version());
        assertThat(proof.consent().wordingHash()).isEqualTo(read.hash());
        assertThat(proof.consent().channel()).isEqualTo(Channel.FORM);
        assertThat(proof.consent().askedAt()).isEqualTo(asked);
        assertThat(proof.consent().confirmedAt()).isEqualTo(shop.clock.now());
        assertThat(proof.deadlines().activeUntil())
                .isEqualTo(Deadline.endOf(LocalDate.of(2029, 11, 23)));
    }

    @Test
    void confirmsOnceHoweverOftenTheLinkIsFollowed() {
        String ticket = shop.asks().ticket();
        shop.confirm.handle(ticket);
        UUID first = shop.subscription().id();
        assertThat(shop.confirm.handle(ticket))
                .isEqualTo(new ConfirmSubscription.Outcome.Subscribed());
        assertThat(shop.subscription().id()).isEqualTo(first);
    }

    @Test
    void tellsTheMailboxAloneThatItIsSubscribedAlready() {
        shop.confirm.handle(shop.asks().ticket());
        Posted letter = shop.asks();
        assertThat(letter.what()).isEqualTo("subscribed already");
        assertThat(shop.view.handle(letter.ticket())).isPresent();
    }

    @Test
    void takesNoForgedForeignOrOldLink() {
        String ticket = shop.asks().ticket();
        String own = new TestNewsletter().asks().ticket();
        shop.confirm.handle(ticket);
        String subscribers = shop.asks().ticket();
        for (String wrong : List.of("", "forged", subscribers, own + "x"))
            assertThat(shop.confirm.handle(wrong))
                    .isEqualTo(new ConfirmSubscription.Outcome.LinkIsDead());
        TestNewsletter later = new TestNewsletter();
        String late = later.asks().ticket();
        later.clock.wind(AskToSubscribe.GOOD_FOR);
        assertThat(later.confirm.handle(late))
                .isEqualTo(new ConfirmSubscription.Outcome.LinkIsDead());
        assertThat(later.subscriptions.of(ADDRESS)).isEmpty();
    }

    @Test
    void whoLeftIsNotBroughtBackByAConfirmationThatLayAbout() {
        String confirmation = shop.asks().ticket();
        shop.confirm.handle(confirmation);
        shop.unsubscribe.handle(shop.asks().ticket());
        assertThat(shop.confirm.handle(confirmation))
                .isEqualTo(new ConfirmSubscription.Outcome.LinkIsDead());
        assertThat(shop.subscriptions.of(ADDRESS)).isEmpty();
        shop.clock.wind(Duration.ofSeconds(1));
        assertThat(shop.confirm.handle(shop.asks().ticket()))
                .as("who signs up again is welcome")
                .isEqualTo(new ConfirmSubscription.Outcome.Subscribed());
        assertThat(shop.subscriptions.isListedSince(ADDRESS, Instant.MIN)).isFalse();
    }

    @Test
    void leavesAtOnceAndForGood() {
        String ticket = shop.subscribed();
        UUID id = shop.subscription().id();
        shop.unsubscribe.handle(ticket);
        assertThat(shop.view.handle(ticket)).isEmpty();
        assertThat(shop.subscriptions.of(ADDRESS)).isEmpty();
        assertThat(shop.subscriptions.isListedSince(ADDRESS, shop.clock.now())).isTrue();
        assertThat(shop.subscriptions.proof(id).deadlines().archiveUntil())
                .as("nothing relies on the consent from today on")
                .isEqualTo(Deadline.endOf(LocalDate.of(2031, 11, 23)));
        assertThat(shop.ledger.latest(9)).hasSize(1);
        shop.unsubscribe.handle(ticket);
        assertThat(shop.ledger.latest(9)).as("twice is once").hasSize(1);
    }

    @Test
    void leavesAlsoWhereNothingIsKeptAnyMore() {
        String ticket = shop.subscribed();
        shop.clock.wind(Duration.ofDays(366 * 4));
        assertThat(shop.subscriptions.of(ADDRESS)).isEmpty();
        shop.unsubscribe.handle(ticket);
        assertThat(shop.subscriptions.isListedSince(ADDRESS, shop.clock.now())).isTrue();
    }

    @Test
    void takesNothingForALinkThatItDidNotMake() {
        shop.confirm.handle(shop.asks().ticket());
        for (String wrong : List.of("", "forged")) shop.unsubscribe.handle(wrong);
        assertThat(shop.subscription().email()).isEqualTo(AURORE);
        assertThat(shop.subscriptions.isListedSince(ADDRESS, Instant.MIN)).isFalse();
    }

    @Test
    void keepsWhatWasChosenLastAndTakesItForAnAct() {
        String ticket = shop.subscribed();
        shop.clock.wind(Duration.ofDays(400));
        var changed =
                shop.change.handle(
                        new ChangeSubscription.Command(
                                ticket, Language.EN, Set.of(Topic.OFFERS, Topic.NEW_PRODUCTS)));
        assertThat(changed.orElseThrow().topics())
                .containsExactlyInAnyOrder(Topic.OFFERS, Topic.NEW_PRODUCTS);
        Subscription now = shop.subscription();
        assertThat(now.language()).isEqualTo(Language.EN);
        assertThat(now.lastAct()).isEqualTo(Deadline.dayOf(shop.clock.now()));
        assertThat(shop.subscriptions.proof(now.id()).deadlines().activeUntil())
                .isEqualTo(now.deadlines().activeUntil());
        assertThatThrownBy(() -> new ChangeSubscription.Command(ticket, Language.EN, Set.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void asksOnceWhetherToGoOnAndEndsWithoutAnAnswer() {
        shop.confirm.handle(shop.asks().ticket());
        UUID id = shop.subscription().id();
        shop.clock.wind(Duration.ofDays(3 * 365 - 30));
        assertThat(shop.remind.handle()).isZero();
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.remind.handle()).isOne();
        assertThat(shop.remind.handle()).isZero();
        assertThat(shop.outbox.taken())
                .containsExactly(new RecordingOutbox.Posted(Outbox.Message.ASK_TO_STAY, id));
        shop.sendReminder.handle(id);
        Posted letter = shop.letters.read().getFirst();
        assertThat(letter.what()).isEqualTo("stay 2029-11-23");
        shop.clock.wind(Duration.ofDays(31));
        assertThat(shop.view.handle(letter.ticket())).isEmpty();
        shop.sendReminder.handle(id);
        assertThat(shop.letters.read()).isEmpty();
    }

    @Test
    void whoAnswersStaysForThreeYearsMore() {
        shop.confirm.handle(shop.asks().ticket());
        UUID id = shop.subscription().id();
        shop.clock.wind(Duration.ofDays(3 * 365 - 20));
        shop.remind.handle();
        shop.sendReminder.handle(id);
        String ticket = shop.letters.read().getFirst().ticket();
        shop.change.handle(
                new ChangeSubscription.Command(ticket, Language.FR, Set.of(Topic.ADVICE)));
        shop.sendReminder.handle(id);
        assertThat(shop.letters.read()).as("no letter is needed any more").isEmpty();
        assertThat(shop.subscription().deadlines().activeUntil())
                .isEqualTo(Deadline.endOf(Deadline.dayOf(shop.clock.now()).plusYears(3)));
    }

    @Test
    void whoIsBeingErasedIsToldSoAndNotSignedUp() {
        String ticket = shop.asks().ticket();
        shop.subscriptions.leave(PERSON, true);
        assertThat(shop.asks().what()).isEqualTo("leaving");
        assertThat(shop.confirm.handle(ticket))
                .isEqualTo(new ConfirmSubscription.Outcome.LinkIsDead());
        shop.subscriptions.leave(PERSON, false);
        assertThat(shop.confirm.handle(ticket))
                .isEqualTo(new ConfirmSubscription.Outcome.Subscribed());
    }
}
