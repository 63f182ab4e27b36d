package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CampaignPost.Answer;
import fr.echeance.application.newsletter.DeliverNext;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.Unsubscribe;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** G12: once somebody has left no message is handed over, also from a batch that was queued before. */
class NothingIsSentAfterANoTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final int READERS = 60;

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

    @Test
    void whoeverLeavesWhileABatchIsBeingSentGetsNothingFromThatInstantOn() throws Exception {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> tickets = new ArrayList<>();
        Map<EmailAddress, Integer> numbers = new ConcurrentHashMap<>();
        for (int i = 0; i < READERS; i++) {
            EmailAddress email = new EmailAddress("lectrice" + i + "@example.com");
            numbers.put(email, i);
            tickets.add(newsletter.subscribe(email));
        }
        campaigns.queue(Addressees.ADVICE);
        Map<Integer, Boolean> left = new ConcurrentHashMap<>();
        List<Integer> afterwards = Collections.synchronizedList(new ArrayList<>());
        post.answer(to -> {
            if (left.containsKey(numbers.getOrDefault(to, -1)))
                afterwards.add(numbers.getOrDefault(to, -1));
            return Answer.TAKEN;
        });
        List<Integer> leavers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) if (random.nextInt(3) > 0) leavers.add(i);
        Collections.shuffle(leavers, new java.util.Random(seed));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) all.add(threads.submit(this::deliverAll));
            all.add(
                    threads.submit(() -> {
                        for (int reader : leavers) {
                            fixture.bean(Unsubscribe.class).handle(tickets.get(reader));
                            left.put(reader, true);
                        }
                    }));
            for (Future<?> one : all) one.get();
        }
        assertThat(afterwards).as("seed %d", seed).isEmpty();
        assertThat(fixture.count("shop.campaign_delivery WHERE state IN ('SENT', 'WITHDRAWN')"))
                .as("seed %d", seed)
                .isEqualTo(READERS);
        assertThat(post.handed())
                .hasSize(fixture.count("shop.campaign_delivery WHERE state = 'SENT'"));
    }

    /** While the mail server is asked, leaving waits for its answer: the message that is under way is the last one. */
    @Test
    void leavingWaitsForTheOneMessageThatIsUnderWay() throws Exception {
        String ticket = newsletter.subscribe(new EmailAddress("aurore@example.com"));
        campaigns.queue(Addressees.ADVICE);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        post.answer(_ -> {
            asked.countDown();
            await(answer);
            return Answer.TAKEN;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sender = threads.submit(this::deliverAll);
            await(asked);
            Future<?> leaver = threads.submit(() -> fixture.bean(Unsubscribe.class).handle(ticket));
            while (fixture.count("pg_stat_activity WHERE wait_event_type = 'Lock'") == 0)
                Thread.onSpinWait();
            assertThat(leaver.isDone()).isFalse();
            assertThat(fixture.count("shop.subscription")).isOne();
            answer.countDown();
            sender.get();
            leaver.get();
        }
        assertThat(fixture.count("shop.subscription")).isZero();
        assertThat(fixture.count("shop.campaign_delivery WHERE state = 'SENT'")).isOne();
    }

    @Test
    void whoAskedToBeErasedGetsNothing() {
        EmailAddress aurore = new EmailAddress("aurore@example.com");
        newsletter.subscribe(aurore);
        campaigns.queue(Addressees.ADVICE);
        Optional<Claimed> claimed = campaigns.deliver(Optional.empty());
        fixture.bean(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                Pseudonym.of(aurore, SampleOrders.KEY),
                                aurore,
                                false,
                                Language.FR));
        assertThat(claimed).isPresent();
        campaigns.deliver(claimed);
        assertThat(post.handed()).isEmpty();
        assertThat(fixture.count("shop.campaign_delivery WHERE state = 'SENT'")).isZero();
    }

    private void deliverAll() {
        DeliverNext deliver = fixture.bean(DeliverNext.class);
        Optional<Claimed> next = Optional.empty();
        do next = deliver.handle(new DeliverNext.Command(next, true));
        while (next.isPresent());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
