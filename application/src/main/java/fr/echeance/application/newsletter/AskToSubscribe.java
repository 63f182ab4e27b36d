package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import javax.crypto.SecretKey;

/**
 * The first of the two steps to the newsletter: a link to the mailbox (double opt-in), or word that its owner is signed up already. Nothing
 * is stored, and who asks learns nothing: a letter goes out either way.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class AskToSubscribe {
    /** How long the link is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Processing processing;
    private final Subscriptions subscriptions;
    private final Tickets tickets;
    private final NewsletterLetters letters;
    private final SecretKey pseudonymKey;
    private final SecretKey proofKey;
    private final SubscriberTickets own;

    AskToSubscribe(
            Processing processing,
            Subscriptions subscriptions,
            Tickets tickets,
            NewsletterLetters letters,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.subscriptions = subscriptions;
        this.tickets = tickets;
        this.letters = letters;
        this.pseudonymKey = pseudonymKey;
        this.proofKey = proofKey;
        this.own = new SubscriberTickets(tickets);
    }

    public void handle(Command command) {
        Pseudonym person = Pseudonym.of(command.email(), pseudonymKey);
        AddressHash address = AddressHash.ofSuppression(command.email(), proofKey);
        Asked asked =
                processing.read(
                        AskToSubscribe.class,
                        now ->
                                new Asked(
                                        subscriptions.of(address),
                                        subscriptions.isLeaving(person),
                                        now));
        if (asked.leaving()) letters.leaving(command.email(), command.language());
        else
            asked.there()
                    .ifPresentOrElse(
                            there -> letters.subscribedAlready(there, own.of(there)),
                            () ->
                                    letters.confirm(
                                            command.email(),
                                            command.language(),
                                            tickets.seal(ticket(command, asked.at()))));
    }

    private static Tickets.Subscribing ticket(Command command, Instant now) {
        ConsentWording read = Consent.wording(command.channel(), command.language());
        return new Tickets.Subscribing(
                command.email(),
                command.language(),
                command.topics(),
                command.channel(),
                read.version(),
                read.hash(),
                now,
                now.plus(GOOD_FOR));
    }

    private record Asked(Optional<Subscription> there, boolean leaving, Instant at) {}

    /** @param language in which they read {@link ConsentWording}, and want to be written to */
    public record Command(
            EmailAddress email, Language language, Set<Topic> topics, Channel channel) {
        public Command {
            topics = Subscription.chosen(topics);
        }
    }
}
