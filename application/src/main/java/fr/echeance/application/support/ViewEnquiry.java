package fr.echeance.application.support;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.support.Enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An enquiry's page: who asked is looked at, and that is noted. */
@UseCase(Purpose.PRODUCT_ENQUIRY)
public final class ViewEnquiry {
    private final Processing processing;
    private final Enquiries enquiries;
    private final Looks looks;

    ViewEnquiry(Processing processing, Enquiries enquiries, Looks looks) {
        this.processing = processing;
        this.enquiries = enquiries;
        this.looks = looks;
    }

    /** Empty when it is hidden, taken back, erased, or was never there. */
    public Optional<Seen> handle(Query query) {
        return processing.run(
                ViewEnquiry.class,
                now ->
                        enquiries
                                .hold(query.id())
                                .map(held -> {
                                    looks.note(
                                            query.actor(),
                                            Looks.Place.ENQUIRY,
                                            List.of(held.person()),
                                            now);
                                    return new Seen(held.enquiry(), now);
                                }));
    }

    /** @param actor the member of staff */
    public record Query(UUID id, UUID actor) {}

    public record Seen(Enquiry enquiry, Instant now) {}
}
