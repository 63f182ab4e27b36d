package fr.echeance.application.support;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever asked takes back that it is kept (retrait du consentement, GDPR art. 7(3)): question and answer are gone at once. Twice, or by a
 * link that was not sealed here, nothing more happens; whoever asks learns nothing.
 */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class WithdrawEnquiry {
    private final Processing processing;
    private final Enquiries enquiries;
    private final Ledger ledger;
    private final Tickets tickets;

    WithdrawEnquiry(Processing processing, Enquiries enquiries, Ledger ledger, Tickets tickets) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.ledger = ledger;
        this.tickets = tickets;
    }

    /** @param ticket of the link of a letter */
    public void handle(String ticket) {
        if (tickets.open(ticket).orElse(null) instanceof Tickets.Enquirer(UUID enquiry))
            processing.run(WithdrawEnquiry.class, _ -> remove(enquiry));
    }

    private boolean remove(UUID enquiry) {
        boolean removed = enquiries.remove(enquiry);
        if (removed)
            ledger.record(
                    Ledger.Act.ERASED,
                    RecordKind.ENQUIRY,
                    Purpose.PRODUCT_ENQUIRY,
                    1,
                    Optional.empty());
        return removed;
    }
}
