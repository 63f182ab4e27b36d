package fr.echeance.application.support;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.support.Enquiry;

import java.time.Instant;
import java.util.UUID;

/** Staff answer an enquiry, once; the letter follows. The same answer again is the same, another one comes too late. */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class AnswerEnquiry {
    private final Processing processing;
    private final Enquiries enquiries;
    private final Outbox outbox;

    AnswerEnquiry(Processing processing, Enquiries enquiries, Outbox outbox) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        return processing.run(
                AnswerEnquiry.class,
                now ->
                        enquiries
                                .hold(command.id())
                                .map(held -> answer(held.enquiry(), command.text(), now))
                                .orElseGet(Outcome.Gone::new));
    }

    private Outcome answer(Enquiry enquiry, MessageText text, Instant now) {
        if (!enquiry.waits())
            return enquiry.answer().filter(given -> given.text().equals(text)).isPresent()
                    ? new Outcome.Answered()
                    : new Outcome.DealtWith();
        enquiries.save(enquiry.answered(text, now));
        outbox.post(Outbox.Message.SEND_ENQUIRY_ANSWER, enquiry.id());
        return new Outcome.Answered();
    }

    public record Command(UUID id, MessageText text) {}

    public sealed interface Outcome {
        record Answered() implements Outcome {}

        /** Somebody else was faster: nothing is sent. */
        record DealtWith() implements Outcome {}

        /** Hidden, taken back or erased since. */
        record Gone() implements Outcome {}
    }
}
