package fr.echeance.application.security;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to the customer's account that an event is about: that is a look at them, and is noted. */
@UseCase(Purpose.CUSTOMER_SITE_SECURITY)
public final class ViewCustomerEvents {
    private static final int MOST = 100;

    private final Processing processing;
    private final SecurityEvents events;
    private final Looks looks;

    ViewCustomerEvents(Processing processing, SecurityEvents events, Looks looks) {
        this.processing = processing;
        this.events = events;
        this.looks = looks;
    }

    /** Empty when the event is no customer's, or the account is no more. */
    public Optional<Seen> handle(Query query) {
        return processing.run(
                ViewCustomerEvents.class,
                now ->
                        events.customer(query.event())
                                .map(person -> {
                                    looks.note(
                                            query.actor(),
                                            Looks.Place.SECURITY,
                                            List.of(person.buyer()),
                                            now);
                                    return new Seen(
                                            person.buyer(),
                                            events.ofCustomer(person.account(), MOST));
                                }));
    }

    /** @param actor the member of staff */
    public record Query(UUID event, UUID actor) {}

    public record Seen(Pseudonym customer, List<SecurityEvents.Row> rows) {}
}
