package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.account.Tickets.Subscriber;
import fr.echeance.domain.newsletter.Subscription;

import java.util.Optional;

/** The link at the foot of each letter: it works as long as the letter lies in a mailbox. */
record SubscriberTickets(Tickets tickets) {
    String of(Subscription subscription) {
        return tickets.seal(new Subscriber(subscription.id(), subscription.address()));
    }

    Optional<Subscriber> open(String sealed) {
        return tickets.open(sealed)
                .filter(Subscriber.class::isInstance)
                .map(Subscriber.class::cast);
    }
}
