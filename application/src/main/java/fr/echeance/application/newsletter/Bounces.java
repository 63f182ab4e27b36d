package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets.Subscriber;
import fr.echeance.domain.newsletter.Delivery;

import java.time.Instant;
import java.util.UUID;

/** A mailbox that is said again and again not to exist does not: its subscription ends as if its owner had left. */
record Bounces(Deliveries deliveries, Subscriptions subscriptions, Leaving leaving) {
    void endIfEnough(UUID subscription, Instant now) {
        if (deliveries.bounces(subscription) >= Delivery.ENOUGH_BOUNCES) end(subscription, now);
    }

    void end(UUID subscription, Instant now) {
        subscriptions
                .find(subscription)
                .ifPresent(
                        found -> leaving.leave(new Subscriber(found.id(), found.address()), now));
    }
}
