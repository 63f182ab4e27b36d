package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.account.Tickets.Subscribing;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * The second step: whoever reads the mailbox agrees. Twice, also at the same moment, is once; who has left since they asked is not brought
 * back by a link that lay about.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ConfirmSubscription {
    private final Processing processing;
    private final Ids ids;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Tickets tickets;
    private final SecretKey pseudonymKey;
    private final SecretKey proofKey;

    ConfirmSubscription(
            Processing processing,
            Ids ids,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Tickets tickets,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.tickets = tickets;
        this.pseudonymKey = pseudonymKey;
        this.proofKey = proofKey;
    }

    /** @param ticket of the mailed link */
    public Outcome handle(String ticket) {
        if (!(tickets.open(ticket).orElse(null) instanceof Subscribing asked))
            return new Outcome.LinkIsDead();
        return processing.run(ConfirmSubscription.class, now -> confirm(asked, now));
    }

    private Outcome confirm(Subscribing asked, Instant now) {
        if (!now.isBefore(asked.until())) return new Outcome.LinkIsDead();
        AddressHash address = AddressHash.ofSuppression(asked.email(), proofKey);
        subscriptions.hold(address);
        Pseudonym person = Pseudonym.of(asked.email(), pseudonymKey);
        if (subscriptions.isLeaving(person) || suppressions.isListedSince(address, asked.askedAt()))
            return new Outcome.LinkIsDead();
        Optional<Subscription> there = subscriptions.of(address);
        if (there.isEmpty()) {
            suppressions.lift(address);
            subscriptions.add(
                    Subscription.confirmed(
                            ids.secret(),
                            asked.email(),
                            address,
                            asked.language(),
                            asked.topics(),
                            now),
                    person,
                    ids.next(),
                    consent(asked, now));
        }
        return new Outcome.Subscribed();
    }

    private Consent consent(Subscribing asked, Instant now) {
        return new Consent(
                AddressHash.ofConsent(asked.email(), proofKey),
                asked.wordingVersion(),
                asked.wordingHash(),
                asked.channel(),
                asked.askedAt(),
                now);
    }

    public sealed interface Outcome {
        record Subscribed() implements Outcome {}

        /** Forged, foreign, altered, its days have passed, or its owner has left since. */
        record LinkIsDead() implements Outcome {}
    }
}
