package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer writes from their account. The same form sent twice, also at the same moment, is one message. */
@UseCase(Purpose.ACCOUNT_CONTACT)
public final class WriteMessage {
    private final Processing processing;
    private final ServiceThreads threads;

    WriteMessage(Processing processing, ServiceThreads threads) {
        this.processing = processing;
        this.threads = threads;
    }

    public Outcome handle(Command command) {
        return processing.run(WriteMessage.class, now -> write(command, now));
    }

    private Outcome write(Command command, Instant now) {
        Pseudonym person = command.person();
        threads.hold(person);
        ServiceThread thread = threads.of(person);
        ServiceMessage message =
                ServiceMessage.asked(command.id(), command.order(), command.text(), now);
        Optional<ServiceMessage> there = thread.find(command.id());
        if (there.isPresent())
            return there.get().saysTheSameAs(message)
                    ? new Outcome.Written()
                    : new Outcome.FormUsedBefore();
        if (thread.isFull()) return new Outcome.EnoughWaits();
        Deadline until = ServiceThread.until(now);
        if (!threads.add(message, person, until)) return new Outcome.FormUsedBefore();
        threads.prolong(person, until);
        return new Outcome.Written();
    }

    /**
     * @param id made with the form
     * @param person whose account is signed in
     * @param order one of theirs
     */
    public record Command(
            UUID id, Pseudonym person, Optional<OrderNumber> order, MessageText text) {}

    public sealed interface Outcome {
        record Written() implements Outcome {}

        /** By this form something else was sent, or by somebody else: nothing is written. */
        record FormUsedBefore() implements Outcome {}

        /** {@link ServiceThread#MOST_WAITING} wait for an answer already. */
        record EnoughWaits() implements Outcome {}
    }
}
