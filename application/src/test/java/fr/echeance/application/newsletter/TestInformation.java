package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The messages to customers, in memory. */
public final class TestInformation {
    public static final UUID AURORE = new UUID(7, 1);

    public final TestCampaigns campaigns = new TestCampaigns();
    public final QueueInformation queue =
            new QueueInformation(
                    campaigns.processing,
                    campaigns.campaigns,
                    campaigns.deliveries,
                    new SendingPace(600));
    public final DeliverInformation deliver =
            new DeliverInformation(
                    campaigns.processing,
                    campaigns.campaigns,
                    campaigns.deliveries,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    campaigns.letters,
                    campaigns.post,
                    new SendingPace(600),
                    campaigns.newsletter.tickets,
                    TestNewsletter.PROOF_KEY);
    public final ObjectToMarketing object =
            new ObjectToMarketing(
                    campaigns.processing,
                    campaigns.newsletter.ids,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    campaigns.newsletter.tickets,
                    TestNewsletter.PROOF_KEY);
    public final ReceiveComplaint complain =
            new ReceiveComplaint(
                    campaigns.processing,
                    campaigns.newsletter.ids,
                    campaigns.deliveries,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    TestNewsletter.PROOF_KEY);
    public final ChooseOffers choose =
            new ChooseOffers(
                    campaigns.processing,
                    campaigns.newsletter.ids,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    TestNewsletter.PROOF_KEY);
    public final ObjectToMessages objectToAll =
            new ObjectToMessages(campaigns.processing, campaigns.customers);
    public final ViewOffers view =
            new ViewOffers(
                    campaigns.processing,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    TestNewsletter.PROOF_KEY);
    public final ObjectForCustomer objectFor =
            new ObjectForCustomer(
                    campaigns.processing,
                    campaigns.newsletter.ids,
                    campaigns.customers,
                    campaigns.customers,
                    campaigns.newsletter.subscriptions,
                    SampleOrders.KEY,
                    TestNewsletter.PROOF_KEY);
    private int written;

    public void open(UUID account, EmailAddress email, Language language) {
        campaigns.customers.add(
                new InformedCustomers.Customer(
                        account,
                        buyer(email),
                        email,
                        language,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** They have paid an order. */
    public void buy(UUID account) {
        campaigns.customers.buy(campaigns.customers.find(account).orElseThrow().buyer());
    }

    void suppress(EmailAddress email) {
        Instant now = campaigns.newsletter.clock.now();
        campaigns.newsletter.subscriptions.add(
                new UUID(4, 4), hash(email), now, Leaving.listedUntil(now));
    }

    boolean isListed(EmailAddress email) {
        return campaigns.newsletter.subscriptions.find(hash(email)).isPresent();
    }

    /** A campaign that is queued. Answers how many messages. */
    int queue(Addressees to) {
        return queue(TestCampaigns.ID, to);
    }

    private int queue(UUID id, Addressees to) {
        campaigns.write.handle(
                new WriteCampaign.Command(id, Optional.empty(), TestCampaigns.typed(to)));
        campaigns.schedule(id, Optional.empty());
        return queue.handle();
    }

    /** Answers how many messages of the first campaign left. */
    int send(Addressees to) {
        queue(to);
        return deliverAll();
    }

    /** Another campaign. */
    int sendNew(Addressees to) {
        queue(new UUID(0xCB, ++written), to);
        return deliverAll();
    }

    /** Sends until nothing may leave now. Answers how many messages were claimed. */
    int deliverAll() {
        int claimed = 0;
        Optional<Claimed> next = deliver.handle(new DeliverNext.Command(Optional.empty(), true));
        for (; next.isPresent(); claimed++)
            next = deliver.handle(new DeliverNext.Command(next, true));
        return claimed;
    }

    private static Pseudonym buyer(EmailAddress email) {
        return Pseudonym.of(email, SampleOrders.KEY);
    }

    private static AddressHash hash(EmailAddress email) {
        return AddressHash.ofSuppression(email, TestNewsletter.PROOF_KEY);
    }
}
