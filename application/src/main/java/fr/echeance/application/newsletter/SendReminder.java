package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Asks a subscriber once whether to go on. Who acted or left meanwhile needs no letter. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class SendReminder {
    private final Processing processing;
    private final Subscriptions subscriptions;
    private final NewsletterLetters letters;
    private final SubscriberTickets tickets;

    SendReminder(
            Processing processing,
            Subscriptions subscriptions,
            Tickets tickets,
            NewsletterLetters letters) {
        this.processing = processing;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.tickets = new SubscriberTickets(tickets);
    }

    public void handle(UUID id) {
        Optional<Subscription> ending =
                processing.read(
                        SendReminder.class,
                        _ ->
                                subscriptions
                                        .find(id)
                                        .filter(found -> found.remindedOn().isPresent()));
        ending.ifPresent(subscription ->
                letters.stay(
                        subscription,
                        subscription.deadlines().activeUntil().lastDay().orElseThrow(),
                        tickets.of(subscription)));
    }
}
