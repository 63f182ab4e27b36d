package fr.echeance.application.support;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * A visitor asks something and agrees that it is kept to be answered. The same form sent twice, also at the same moment, is one enquiry
 * with one letter; the same form with other words is none.
 */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class ReceiveEnquiry {
    private final Processing processing;
    private final Enquiries enquiries;
    private final Outbox outbox;
    private final SecretKey pseudonymKey;

    ReceiveEnquiry(
            Processing processing, Enquiries enquiries, Outbox outbox, SecretKey pseudonymKey) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.outbox = outbox;
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(Command command) {
        return processing.run(ReceiveEnquiry.class, now -> receive(command, now));
    }

    private Outcome receive(Command command, Instant now) {
        Enquiry enquiry =
                Enquiry.received(
                        command.id(),
                        command.email(),
                        command.name(),
                        command.subject(),
                        command.message(),
                        command.language(),
                        now);
        if (enquiries.add(
                enquiry,
                Pseudonym.of(command.email(), pseudonymKey),
                Enquiry.wording(command.language()))) {
            outbox.post(Outbox.Message.SEND_ENQUIRY_RECEIPT, command.id());
            return new Outcome.Received();
        }
        return enquiries.find(command.id()).filter(enquiry::saysTheSameAs).isPresent()
                ? new Outcome.Received()
                : new Outcome.FormUsedBefore();
    }

    /**
     * @param id of the form, as {@link JudgeContactForm} found it
     * @param language in which they read {@link Enquiry#wording}, and want to be answered
     */
    public record Command(
            UUID id,
            EmailAddress email,
            Optional<PersonName> name,
            MessageSubject subject,
            MessageText message,
            Language language) {}

    public sealed interface Outcome {
        record Received() implements Outcome {}

        /** By this form something else was sent: nothing is written. */
        record FormUsedBefore() implements Outcome {}
    }
}
