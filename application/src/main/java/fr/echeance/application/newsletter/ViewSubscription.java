package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;

/** Shows a subscription to whoever holds the link of one of its letters; looking is no act. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class ViewSubscription {
    private final Processing processing;
    private final Subscriptions subscriptions;
    private final SubscriberTickets tickets;

    ViewSubscription(Processing processing, Subscriptions subscriptions, Tickets tickets) {
        this.processing = processing;
        this.subscriptions = subscriptions;
        this.tickets = new SubscriberTickets(tickets);
    }

    /** @param ticket of the link; empty answer when it leads to nothing */
    public Optional<Subscription> handle(String ticket) {
        return tickets.open(ticket)
                .flatMap(subscriber ->
                        processing.read(
                                ViewSubscription.class,
                                _ -> subscriptions.find(subscriber.subscription())));
    }
}
