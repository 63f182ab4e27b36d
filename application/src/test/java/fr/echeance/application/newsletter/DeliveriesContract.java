package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.shared.Stage;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of campaigns and of their messages does. */
public abstract class DeliveriesContract implements Stage {
    private static final UUID ID = TestCampaigns.ID;
    private static final Set<String> NONE = Set.of();

    /** One message in ten seconds to each domain. */
    private static final SendingPace SLOW = new SendingPace(6);

    protected abstract Subscriptions subscriptions();

    protected abstract Campaigns campaigns();

    protected abstract Deliveries deliveries();

    @Test
    void keepsACampaignAndItsState() {
        Campaign draft = draft(ID);
        assertThat(shop(() -> campaigns().add(draft, time()))).isTrue();
        assertThat(shop(() -> campaigns().add(draft, time()))).isFalse();
        Campaigns.Written first = in(() -> campaigns().find(ID)).orElseThrow();
        assertThat(first.campaign().text(Language.EN)).isEqualTo(TestCampaigns.EN);
        draft.write(Addressees.OFFERS, TestCampaigns.EN, TestCampaigns.FR);
        shop(() -> {
            campaigns().write(draft, time().plusSeconds(1));
            return ID;
        });
        assertThat(in(() -> campaigns().hold(ID)).orElseThrow().version())
                .isNotEqualTo(first.version());
        draft.schedule(time());
        does(() -> campaigns().move(draft));
        assertThat(in(() -> campaigns().due(Addressees.READERS, time().minusSeconds(1)))).isEmpty();
        assertThat(in(() -> campaigns().due(Addressees.READERS, time()))).containsExactly(ID);
        draft.begin(time());
        does(() -> campaigns().move(draft));
        assertThat(in(() -> campaigns().due(Addressees.READERS, time()))).isEmpty();
        assertThat(in(() -> campaigns().sending(Addressees.READERS))).containsExactly(ID);
        assertThat(in(() -> campaigns().ending())).containsExactly(ID);
        assertThat(in(() -> campaigns().find(ID)).orElseThrow().campaign().state())
                .isEqualTo(draft.state());
        draft.pause(time());
        draft.stop(time());
        does(() -> campaigns().move(draft));
        assertThat(in(() -> campaigns().sending(Addressees.READERS))).isEmpty();
        assertThat(in(() -> campaigns().ending())).containsExactly(ID);
        UUID later = new UUID(0xCA, 2);
        shop(() -> campaigns().add(draft(later), time().plusSeconds(2)));
        assertThat(shop(() -> campaigns().all()))
                .extracting(Campaign::id)
                .containsExactly(later, ID);
        shop(() -> {
            campaigns().remove(later);
            return ID;
        });
        assertThat(in(() -> campaigns().find(later))).isEmpty();
    }

    @Test
    void keepsTheCountAndWhatReportsSayAfterwards() {
        shop(() -> campaigns().add(draft(ID), time()));
        assertThat(in(() -> campaigns().counts(ID))).isEmpty();
        does(() -> campaigns().recount(ID, Delivery.SENT, Delivery.REFUSED));
        assertThat(in(() -> campaigns().counts(ID))).as("before any").isEmpty();
        does(() -> campaigns().keep(ID, Map.of(Delivery.SENT, 2)));
        does(() -> campaigns().recount(ID, Delivery.SENT, Delivery.REFUSED));
        assertThat(in(() -> campaigns().counts(ID)))
                .isEqualTo(Map.of(Delivery.SENT, 1, Delivery.REFUSED, 1));
        for (int i = 0; i < 2; i++)
            does(() -> campaigns().recount(ID, Delivery.SENT, Delivery.REFUSED));
        assertThat(in(() -> campaigns().counts(ID))).isEqualTo(Map.of(Delivery.REFUSED, 2));
    }

    @Test
    void queuesOneMessageForEachWhoWantsTheTopic() {
        assertThat(queue("aurore@Example.com", "basile@example.org")).isEqualTo(2);
        Claimed one = claim(Set.of("example.org")).orElseThrow();
        assertThat(one.domain()).isEqualTo("example.com");
        assertThat(claim(Set.of("example.org"))).as("nobody else gets it").isEmpty();
        assertThat(claim(NONE)).isPresent();
        assertThat(counts()).isEqualTo(Map.of(Delivery.HANDED_OVER, 2));
        assertThat(in(() -> deliveries().isUnderWay(ID))).isTrue();
    }

    @Test
    void takesWhatIsClaimedOnce() {
        queue("aurore@example.com");
        Claimed claimed = claim(NONE).orElseThrow();
        UUID reader = new UUID(7, 0);
        assertThat(claimed).isEqualTo(new Claimed(claimed.delivery(), ID, reader, "example.com"));
        assertThat(in(() -> deliveries().recipient(claimed.delivery()))).contains(reader);
        assertThat(in(() -> deliveries().recipient(new UUID(0, 0)))).isEmpty();
        assertThat(in(() -> deliveries().take(claimed.delivery(), time()))).hasValue(0);
        assertThat(in(() -> deliveries().take(claimed.delivery(), time()))).isEmpty();
        assertThat(in(() -> deliveries().sent(claimed.delivery())))
                .contains(new Deliveries.Sent(ID, reader, Delivery.SENT));
        assertThat(in(() -> deliveries().isUnderWay(ID))).isFalse();
        does(() -> deliveries().mark(claimed.delivery(), Delivery.BOUNCED, time()));
        assertThat(in(() -> deliveries().sent(claimed.delivery()))).isEmpty();
        assertThat(in(() -> deliveries().bounces(reader))).isOne();
        assertThat(in(() -> deliveries().bounces(new UUID(0, 0)))).isZero();
    }

    @Test
    void putsOffUntilItsTime() {
        queue("aurore@example.com");
        Claimed claimed = claim(NONE).orElseThrow();
        Instant due = time().plusSeconds(300);
        does(() -> deliveries().putOff(claimed.delivery(), 1, due, time()));
        assertThat(claim(NONE)).isEmpty();
        assertThat(in(() -> deliveries().claim(ID, NONE, due))).contains(claimed);
        assertThat(in(() -> deliveries().take(claimed.delivery(), due))).hasValue(1);
    }

    @Test
    void queuesWhatItsDomainMustWaitForWhenItMayLeave() {
        for (int i = 0; i < 3; i++) subscribe(i, "lectrice" + i + "@example.com", Topic.ADVICE);
        assertThat(queue(SLOW)).isEqualTo(3);
        assertThat(claims(time())).isOne();
        assertThat(claims(time().plusSeconds(10))).isOne();
        assertThat(claims(time().plusSeconds(20))).isOne();
    }

    @Test
    void leavesADomainAsItIsThatIsNoFurtherBehind() {
        queue("aurore@example.com", "basile@example.com", "doris@example.com");
        does(() -> deliveries().spread(ID, SLOW, Duration.ofSeconds(20), time()));
        assertThat(claims(time())).isEqualTo(3);
    }

    @Test
    void putsOffAnewAfterAPauseAndNothingToBeforeItWasDue() {
        queue("aurore@example.com", "basile@example.com", "doris@example.com");
        Claimed asked = claim(NONE).orElseThrow();
        does(() -> deliveries().putOff(asked.delivery(), 1, time().plusSeconds(500), time()));
        Instant later = time().plusSeconds(100);
        does(() -> deliveries().spread(ID, SLOW, Duration.ZERO, later));
        assertThat(claims(later)).isOne();
        assertThat(claims(later.plusSeconds(10))).isOne();
        assertThat(claims(time().plusSeconds(499))).isZero();
        assertThat(claims(time().plusSeconds(500))).isOne();
    }

    private int claims(Instant at) {
        int claimed = 0;
        while (in(() -> deliveries().claim(ID, NONE, at)).isPresent()) claimed++;
        return claimed;
    }

    @Test
    void losesWhatWasClaimedTooLongAgoAndWithdrawsWhatWaits() {
        queue("aurore@example.com", "basile@example.org");
        claim(Set.of("example.org"));
        assertThat(in(() -> deliveries().lose(time(), time()))).isZero();
        assertThat(in(() -> deliveries().lose(time().plusSeconds(1), time()))).isOne();
        does(() -> deliveries().withdraw(ID, time()));
        assertThat(counts()).isEqualTo(Map.of(Delivery.UNKNOWN, 1, Delivery.WITHDRAWN, 1));
    }

    @Test
    void isGoneAfterItsYear() {
        queue("aurore@example.com");
        wind(Duration.ofDays(366));
        assertThat(counts()).isEmpty();
        assertThat(claim(NONE)).isEmpty();
    }

    private Optional<Claimed> claim(Set<String> slow) {
        return in(() -> deliveries().claim(ID, slow, time()));
    }

    private Map<Delivery, Integer> counts() {
        return in(() -> deliveries().counts(ID));
    }

    /** Those want advice, and one more reader wants offers alone. */
    private int queue(String... emails) {
        for (int i = 0; i < emails.length; i++) subscribe(i, emails[i], Topic.ADVICE);
        subscribe(99, "circe@example.com", Topic.OFFERS);
        return queue(new SendingPace(600));
    }

    private int queue(SendingPace pace) {
        shop(() -> campaigns().add(draft(ID), time()));
        Deadline until = Deadline.endOf(Deadline.dayOf(time()).plusYears(1));
        return in(() -> deliveries().queue(draft(ID), pace, time(), until));
    }

    private void subscribe(int number, String email, Topic topic) {
        AddressHash address =
                AddressHash.ofSuppression(new EmailAddress(email), TestNewsletter.PROOF_KEY);
        does(() ->
                subscriptions()
                        .add(
                                Subscription.confirmed(
                                        new UUID(7, number),
                                        new EmailAddress(email),
                                        address,
                                        Language.FR,
                                        Set.of(topic),
                                        time()),
                                new Pseudonym(new UUID(8, number)),
                                new UUID(5, number),
                                TestNewsletter.consent(address, time())));
    }

    private static Campaign draft(UUID id) {
        return Campaign.draft(id, Addressees.ADVICE, TestCampaigns.FR, TestCampaigns.EN);
    }

    private void does(Runnable work) {
        in(() -> {
            work.run();
            return ID;
        });
    }

    private <T> T shop(Supplier<T> work) {
        return processing().run(WriteCampaign.class, _ -> work.get());
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(DeliverNext.class, _ -> work.get());
    }
}
