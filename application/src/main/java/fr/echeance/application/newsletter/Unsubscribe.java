package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/**
 * Somebody leaves (retrait du consentement, GDPR art. 7(3)): from this instant on nothing is sent, the address is gone, and a keyed hash of
 * it stands on the suppression list. Twice, or long after, it is the same; whoever asks learns nothing.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class Unsubscribe {
    private final Processing processing;
    private final Leaving leaving;
    private final SubscriberTickets tickets;

    Unsubscribe(
            Processing processing,
            Ids ids,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Ledger ledger,
            Tickets tickets) {
        this.processing = processing;
        this.leaving = new Leaving(ids, subscriptions, suppressions, ledger);
        this.tickets = new SubscriberTickets(tickets);
    }

    /** @param ticket of the link of a letter; one that was not sealed here does nothing */
    public void handle(String ticket) {
        tickets.open(ticket)
                .ifPresent(subscriber ->
                        processing.run(
                                Unsubscribe.class,
                                now -> {
                                    leaving.leave(subscriber, now);
                                    return now;
                                }));
    }
}
