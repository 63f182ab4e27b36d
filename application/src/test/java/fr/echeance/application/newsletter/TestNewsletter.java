package fr.echeance.application.newsletter;

import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.newsletter.PostedNewsletterLetters.Posted;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The use cases of the newsletter, in memory. */
public final class TestNewsletter {
    public static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    public static final SecretKey PROOF_KEY = new SecretKeySpec(new byte[] {7}, "HmacSHA256");
    public static final AddressHash ADDRESS = AddressHash.ofSuppression(AURORE, PROOF_KEY);

    public final FixedClock clock = FixedClock.standing();
    public final SequentialIds ids = new SequentialIds();
    public final InMemorySubscriptions subscriptions = new InMemorySubscriptions(clock);
    public final PlainTickets tickets = new PlainTickets();
    public final PostedNewsletterLetters letters = new PostedNewsletterLetters();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final InMemoryLedger ledger = new InMemoryLedger(clock);
    public final FakeProcessing processing =
            new FakeProcessing(clock, subscriptions, outbox, ledger);

    public final AskToSubscribe ask =
            new AskToSubscribe(
                    processing, subscriptions, tickets, letters, SampleOrders.KEY, PROOF_KEY);
    public final ConfirmSubscription confirm =
            new ConfirmSubscription(
                    processing,
                    ids,
                    subscriptions,
                    subscriptions,
                    tickets,
                    SampleOrders.KEY,
                    PROOF_KEY);
    public final ViewSubscription view = new ViewSubscription(processing, subscriptions, tickets);
    public final ChangeSubscription change =
            new ChangeSubscription(processing, subscriptions, tickets);
    public final Unsubscribe unsubscribe =
            new Unsubscribe(processing, ids, subscriptions, subscriptions, ledger, tickets);
    public final LookUpSuppression lookUp =
            new LookUpSuppression(
                    processing,
                    subscriptions,
                    new InMemoryInformedCustomers(),
                    SampleOrders.KEY,
                    PROOF_KEY);
    public final RemindSubscribers remind =
            new RemindSubscribers(processing, subscriptions, outbox);
    public final SendReminder sendReminder =
            new SendReminder(processing, subscriptions, tickets, letters);

    /** Of whom it asks only whether they objected. */
    public final InMemoryInformedCustomers customers = new InMemoryInformedCustomers();

    public final ImportSubscribers importing =
            new ImportSubscribers(
                    processing,
                    ids,
                    subscriptions,
                    subscriptions,
                    customers,
                    subscriptions,
                    SampleOrders.KEY,
                    PROOF_KEY);

    /** The letter that answers a sign-up. */
    public Posted asks() {
        ask.handle(
                new AskToSubscribe.Command(
                        AURORE, Language.FR, Set.of(Topic.ADVICE), Channel.FORM));
        return letters.read().getLast();
    }

    /** Signed up, confirmed, and the link at the foot of a letter. */
    public String subscribed() {
        confirm.handle(asks().ticket());
        return asks().ticket();
    }

    /** Given by the form. */
    static Consent consent(AddressHash address, Instant at) {
        return new Consent(address, "newsletter-1", "0".repeat(64), Channel.FORM, at, at);
    }

    public Subscription subscription() {
        return subscriptions.of(ADDRESS).orElseThrow();
    }
}
