package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What servers answer for reasons of their own. */
class MailServersTest {
    private final TestCampaigns shop = new TestCampaigns();

    /** Our own mail server is away for two nights: that says nothing about a mailbox. */
    @Test
    void endsNoSubscriptionForMessagesThatNobodyRefused() {
        shop.newsletter.subscribed();
        shop.post.answer(_ -> Answer.LATER);
        for (int i = 1; i <= 2; i++) {
            shop.queued(new UUID(0xCA, i));
            for (int five = 0; five < 12 * 12; five++) {
                shop.deliverAll();
                shop.wait(Duration.ofMinutes(5));
            }
        }
        shop.post.answer(_ -> Answer.BOUNCED);
        shop.queued(new UUID(0xCA, 3));
        shop.deliverAll();
        assertThat(shop.newsletter.subscriptions.all()).hasSize(1);
    }

    /** One full mailbox (452) or one greylisted reader must not keep the others of a large provider waiting. */
    @Test
    void oneMailboxThatIsFullDoesNotRestItsWholeDomain() {
        for (int i = 0; i < 30; i++) subscribe("lectrice" + i + "@example.org");
        shop.post.answer(to -> to.value().startsWith("lectrice1@") ? Answer.LATER : Answer.TAKEN);
        shop.queued();
        assertThat(shop.deliverAll()).isEqualTo(30);
    }

    /** In the sandbox the clock is wound forward and let go again. */
    @Test
    void doesNotWaitForATimeToWhichTheClockWasWound() {
        SendingPace pace = new SendingPace(6);
        var now = shop.newsletter.clock.now();
        for (int i = 0; i < 3; i++) pace.count("example.org", now.plus(Duration.ofDays(400)));
        assertThat(pace.waiting(now.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void waitsForAServerThatIsAwayWithoutCountingTheTries() {
        shop.newsletter.subscribed();
        subscribe("basile@example.org");
        shop.post.answer(_ -> Answer.AWAY);
        shop.queued();
        for (int i = 0; i < 20; i++) {
            assertThat(shop.deliverAll()).as("one is tried, and no more").isOne();
            shop.wait(Duration.ofHours(1));
        }
        assertThat(shop.post.handed()).hasSize(20);
        shop.post.forget();
        assertThat(shop.deliverAll()).isEqualTo(2);
    }

    /** Two bounces, a letter that arrives, and one bounce more: the mailbox is there. */
    @Test
    void forgetsBouncesWhenAMessageIsTaken() {
        shop.newsletter.subscribed();
        var answers =
                List.of(Answer.BOUNCED, Answer.BOUNCED, Answer.TAKEN, Answer.BOUNCED).iterator();
        shop.post.answer(_ -> answers.next());
        for (int i = 1; i <= 4; i++) {
            shop.wait(Duration.ofDays(1));
            shop.queued(new UUID(0xCA, i));
            shop.deliverAll();
        }
        assertThat(shop.newsletter.subscriptions.all()).hasSize(1);
    }

    private void subscribe(String email) {
        shop.newsletter.ask.handle(
                new AskToSubscribe.Command(
                        new EmailAddress(email), Language.FR, Set.of(Topic.ADVICE), Channel.FORM));
        shop.newsletter.confirm.handle(shop.newsletter.letters.read().getLast().ticket());
    }
}
