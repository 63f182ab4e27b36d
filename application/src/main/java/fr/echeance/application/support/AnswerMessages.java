package fr.echeance.application.support;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff answer what a customer wrote, or find nothing to answer; a letter says that an answer is there. Of two who answer at once the later
 * one is told what was said meanwhile, as is whoever answers what is no longer the last word.
 */
@UseCase(Purpose.CUSTOMER_QUESTIONS)
public final class AnswerMessages {
    private final Processing processing;
    private final ServiceThreads threads;
    private final Outbox outbox;

    AnswerMessages(Processing processing, ServiceThreads threads, Outbox outbox) {
        this.processing = processing;
        this.threads = threads;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        return processing.run(AnswerMessages.class, now -> answer(command, now));
    }

    private Outcome answer(Command command, Instant now) {
        Pseudonym person = command.person();
        threads.hold(person);
        ServiceThread thread = threads.of(person);
        Optional<Deadline> until = threads.end(person);
        if (until.isEmpty()) return new Outcome.Gone();
        if (command.text().isEmpty()) return putAside(thread, command, now);
        ServiceMessage message = ServiceMessage.answer(command.id(), command.text().get(), now);
        if (thread.find(command.id()).filter(message::saysTheSameAs).isPresent())
            return new Outcome.Answered();
        if (!thread.endsWith(command.lastSeen()) || !threads.add(message, person, until.get()))
            return new Outcome.SaidMeanwhile();
        threads.dealWith(person, now);
        outbox.post(Outbox.Message.TELL_OF_ANSWER, command.id());
        return new Outcome.Answered();
    }

    private Outcome putAside(ServiceThread thread, Command command, Instant now) {
        if (thread.waiting() > 0) {
            if (!thread.endsWith(command.lastSeen())) return new Outcome.SaidMeanwhile();
            threads.dealWith(command.person(), now);
        }
        return new Outcome.Answered();
    }

    /**
     * @param id of the answer, made with the form
     * @param lastSeen the message that was the last one when the form was shown
     * @param text empty where there is nothing to answer
     */
    public record Command(UUID id, Pseudonym person, UUID lastSeen, Optional<MessageText> text) {}

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        /** Customer or colleague wrote something that was not seen: nothing is written. */
        record SaidMeanwhile() implements Outcome {}

        /** Hidden or erased since. */
        record Gone() implements Outcome {}
    }
}
