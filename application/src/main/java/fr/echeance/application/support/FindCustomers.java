package fr.echeance.application.support;

import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Staff looks for a customer; whoever is shown was looked at, and that is noted. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class FindCustomers {
    private final Processing processing;
    private final Customers customers;
    private final Looks looks;
    private final SecretKey pseudonymKey;

    FindCustomers(Processing processing, Customers customers, Looks looks, SecretKey pseudonymKey) {
        this.processing = processing;
        this.customers = customers;
        this.looks = looks;
        this.pseudonymKey = pseudonymKey;
    }

    public Found handle(Query query) {
        return processing.run(FindCustomers.class, now -> find(query, now));
    }

    private Found find(Query query, Instant now) {
        List<Pseudonym> buyers =
                switch (query.sought()) {
                    case Sought.ByAddress(var email) -> List.of(Pseudonym.of(email, pseudonymKey));
                    case Sought.ByOrder(var number) -> customers.ofOrder(number).stream().toList();
                    case Sought.ByAccount(var account) ->
                            customers.ofAccount(account).stream().toList();
                    case Sought.ByName(var words) -> customers.named(words);
                };
        boolean more = buyers.size() > Customers.MOST;
        List<Customers.Hit> hits =
                customers.hits(more ? buyers.subList(0, Customers.MOST) : buyers);
        looks.note(
                query.actor(),
                Looks.Place.SEARCH,
                hits.stream().map(Customers.Hit::buyer).toList(),
                now);
        return new Found(hits, more);
    }

    /** @param actor the member of staff */
    public record Query(Sought sought, UUID actor) {}

    /** @param more whether there are others, for whom more must be typed */
    public record Found(List<Customers.Hit> hits, boolean more) {}
}
