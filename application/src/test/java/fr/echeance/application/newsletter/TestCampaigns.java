package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.newsletter.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The campaigns of the newsletter, in memory. */
public final class TestCampaigns {
    public static final UUID ID = new UUID(0xCA, 1);
    public static final CampaignText FR = new CampaignText("Du sablier", "# Le sable\n\nCoule.");
    public static final CampaignText EN = new CampaignText("Of sand", "# The sand\n\nRuns.");

    public final TestNewsletter newsletter = new TestNewsletter();
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    public final InMemoryInformedCustomers customers = newsletter.customers;
    public final InMemoryDeliveries deliveries =
            new InMemoryDeliveries(newsletter.clock, newsletter.subscriptions, customers);
    public final InMemoryLedger ledger = newsletter.ledger;
    public final PlainCampaignLetters letters = new PlainCampaignLetters();
    public final ScriptedCampaignPost post = new ScriptedCampaignPost();
    public final FakeProcessing processing =
            new FakeProcessing(
                    newsletter.clock,
                    newsletter.subscriptions,
                    customers,
                    campaigns,
                    deliveries,
                    ledger);

    public final WriteCampaign write = new WriteCampaign(processing, campaigns);
    public final ListCampaigns list = new ListCampaigns(processing, campaigns);
    public final ViewCampaign view = new ViewCampaign(processing, campaigns, deliveries, letters);
    public final RemoveCampaign remove = new RemoveCampaign(processing, campaigns);
    public final SteerCampaign steer = new SteerCampaign(processing, campaigns, deliveries);
    public final QueueCampaigns queue =
            new QueueCampaigns(
                    processing,
                    campaigns,
                    deliveries,
                    newsletter.subscriptions,
                    new SendingPace(600));
    public final CloseCampaigns close = new CloseCampaigns(processing, campaigns, deliveries);
    public final ReceiveReport report =
            new ReceiveReport(
                    processing,
                    newsletter.ids,
                    campaigns,
                    deliveries,
                    newsletter.subscriptions,
                    newsletter.subscriptions,
                    ledger);
    public final DeliverNext deliver = deliver(new SendingPace(600));

    public DeliverNext deliver(SendingPace pace) {
        return new DeliverNext(
                processing,
                newsletter.ids,
                campaigns,
                deliveries,
                newsletter.subscriptions,
                newsletter.subscriptions,
                ledger,
                letters,
                post,
                pace,
                newsletter.tickets);
    }

    /** What a form sends. */
    public static Map<String, String> typed(Addressees to) {
        return Map.of(
                "addressees", to.id(),
                "subjectFr", FR.subject(),
                "bodyFr", FR.body(),
                "subjectEn", EN.subject(),
                "bodyEn", EN.body());
    }

    /** A campaign about advice that is queued. */
    public void queued() {
        queued(ID);
    }

    public void queued(UUID id) {
        write.handle(new WriteCampaign.Command(id, Optional.empty(), typed(Addressees.ADVICE)));
        schedule(id, Optional.empty());
        queue.handle();
    }

    /** Answers whether it was done. */
    public Optional<Boolean> schedule(UUID id, Optional<Instant> at) {
        int seen = view.handle(id).orElseThrow().version();
        return steer.handle(id, new SteerCampaign.Step.Schedule(at, seen));
    }

    /** Sends until nothing may leave now. Answers how many messages were claimed. */
    public int deliverAll() {
        return deliverAll(deliver);
    }

    public int deliverAll(DeliverNext sender) {
        int claimed = 0;
        Optional<Claimed> next = sender.handle(new DeliverNext.Command(Optional.empty(), true));
        for (; next.isPresent(); claimed++)
            next = sender.handle(new DeliverNext.Command(next, true));
        return claimed;
    }

    public Campaign campaign() {
        return campaigns.find(ID).orElseThrow().campaign();
    }

    public Map<Delivery, Integer> counts() {
        return deliveries.counts(ID);
    }

    public void wait(Duration time) {
        newsletter.clock.wind(time);
    }
}
