package fr.echeance.application.support;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/** Tells whoever asked that it arrived, until when it is kept and how to take it back. What is gone meanwhile needs no letter. */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class SendEnquiryReceipt {
    private final Processing processing;
    private final Enquiries enquiries;
    private final SupportLetters letters;
    private final Tickets tickets;

    SendEnquiryReceipt(
            Processing processing, Enquiries enquiries, SupportLetters letters, Tickets tickets) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.letters = letters;
        this.tickets = tickets;
    }

    public void handle(UUID id) {
        processing
                .read(SendEnquiryReceipt.class, _ -> enquiries.find(id))
                .ifPresent(enquiry ->
                        letters.received(
                                enquiry,
                                enquiry.until().lastDay().orElseThrow(),
                                tickets.seal(new Tickets.Enquirer(id))));
    }
}
