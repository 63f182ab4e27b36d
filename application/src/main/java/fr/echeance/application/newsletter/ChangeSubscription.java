package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;

import java.util.Optional;
import java.util.Set;

/** Other topics, another language, or the same ones once more: whoever does this wants to stay. The later of two changes holds. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ChangeSubscription {
    private final Processing processing;
    private final Subscriptions subscriptions;
    private final SubscriberTickets tickets;

    ChangeSubscription(Processing processing, Subscriptions subscriptions, Tickets tickets) {
        this.processing = processing;
        this.subscriptions = subscriptions;
        this.tickets = new SubscriberTickets(tickets);
    }

    /** The subscription as it is now; empty when the link leads to nothing. */
    public Optional<Subscription> handle(Command command) {
        return tickets.open(command.ticket())
                .flatMap(subscriber ->
                        processing.run(
                                ChangeSubscription.class,
                                now ->
                                        held(subscriber)
                                                .map(subscription -> {
                                                    subscription.choose(
                                                            command.language(),
                                                            command.topics(),
                                                            now);
                                                    subscriptions.save(subscription);
                                                    return subscription;
                                                })));
    }

    /** Who leaves meanwhile has left. */
    private Optional<Subscription> held(Tickets.Subscriber subscriber) {
        Optional<Subscription> seen = subscriptions.find(subscriber.subscription());
        seen.ifPresent(subscription -> subscriptions.hold(subscription.address()));
        return seen.flatMap(subscription -> subscriptions.find(subscription.id()));
    }

    /** @param ticket of the link of a letter */
    public record Command(String ticket, Language language, Set<Topic> topics) {
        public Command {
            topics = Subscription.chosen(topics);
        }
    }
}
