package fr.echeance.application.support;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/** Sends the answer to an enquiry. What is gone meanwhile needs no letter. */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class SendEnquiryAnswer {
    private final Processing processing;
    private final Enquiries enquiries;
    private final SupportLetters letters;
    private final Tickets tickets;

    SendEnquiryAnswer(
            Processing processing, Enquiries enquiries, SupportLetters letters, Tickets tickets) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.letters = letters;
        this.tickets = tickets;
    }

    public void handle(UUID id) {
        processing
                .read(SendEnquiryAnswer.class, _ -> enquiries.find(id))
                .filter(enquiry -> enquiry.answer().isPresent())
                .ifPresent(enquiry ->
                        letters.answered(
                                enquiry,
                                enquiry.until().lastDay().orElseThrow(),
                                tickets.seal(new Tickets.Enquirer(id))));
    }
}
