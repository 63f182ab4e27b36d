package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the subscriptions that end in {@link Subscription#REMINDER} for lack of an act, each in a transaction of its own; one letter
 * follows. When the day comes nothing has to be done: the deadline passes, and the address is gone.
 */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class RemindSubscribers {
    private static final int BATCH = 500;

    private final Processing processing;
    private final Subscriptions subscriptions;
    private final Outbox outbox;

    RemindSubscribers(Processing processing, Subscriptions subscriptions, Outbox outbox) {
        this.processing = processing;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
    }

    /** Answers how many are reminded. */
    public int handle() {
        List<UUID> ending =
                processing.read(
                        RemindSubscribers.class,
                        now ->
                                subscriptions.endingUnreminded(
                                        Deadline.dayOf(now)
                                                .plus(Subscription.REMINDER)
                                                .plusDays(1)
                                                .atStartOfDay(Deadline.PARIS)
                                                .toInstant(),
                                        BATCH));
        int reminded = 0;
        for (UUID id : ending) if (remind(id)) reminded++;
        return reminded;
    }

    private boolean remind(UUID id) {
        return processing.run(
                RemindSubscribers.class,
                now -> {
                    subscriptions.find(id).ifPresent(seen -> subscriptions.hold(seen.address()));
                    Optional<Subscription> reminded =
                            subscriptions.find(id).filter(subscription -> subscription.remind(now));
                    reminded.ifPresent(subscription -> {
                        subscriptions.save(subscription);
                        outbox.post(Outbox.Message.ASK_TO_STAY, id);
                    });
                    return reminded.isPresent();
                });
    }
}
