package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/** Staff put an enquiry aside, with or without an answer; twice is once. */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class CloseEnquiry {
    private final Processing processing;
    private final Enquiries enquiries;

    CloseEnquiry(Processing processing, Enquiries enquiries) {
        this.processing = processing;
        this.enquiries = enquiries;
    }

    /** False when it is hidden, taken back or erased. */
    public boolean handle(UUID id) {
        return processing.run(
                CloseEnquiry.class,
                now ->
                        enquiries
                                .hold(id)
                                .map(held -> {
                                    enquiries.save(held.enquiry().closed(now));
                                    return true;
                                })
                                .orElse(false));
    }
}
