package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/**
 * What visitors asked: first what waits, the oldest on top, then what was dealt with last. The list tells nothing that anybody wrote, so it
 * is no look.
 */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class ListEnquiries {
    static final int MOST = 100;

    private final Processing processing;
    private final Enquiries enquiries;

    ListEnquiries(Processing processing, Enquiries enquiries) {
        this.processing = processing;
        this.enquiries = enquiries;
    }

    public Listed handle() {
        return processing.read(
                ListEnquiries.class,
                _ -> new Listed(enquiries.waiting(MOST), enquiries.dealtWith(MOST)));
    }

    public record Listed(List<Enquiries.Row> waiting, List<Enquiries.Row> dealtWith) {}
}
