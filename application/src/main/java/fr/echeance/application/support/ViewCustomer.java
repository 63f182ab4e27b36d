package fr.echeance.application.support;

import fr.echeance.application.order.OrderBook;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A customer's page: what of them is in everyday use. A look at somebody is noted, a look at nobody is not. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ViewCustomer {
    private static final int LATEST = 50;

    private final Processing processing;
    private final Customers customers;
    private final OrderBook book;
    private final Looks looks;

    ViewCustomer(Processing processing, Customers customers, OrderBook book, Looks looks) {
        this.processing = processing;
        this.customers = customers;
        this.book = book;
        this.looks = looks;
    }

    public Outcome handle(Query query) {
        return processing.run(ViewCustomer.class, now -> view(query, now));
    }

    private Outcome view(Query query, Instant now) {
        Optional<Customers.Account> account = customers.account(query.buyer());
        OrderBook.Page orders = book.list(OrderBook.Filter.of(query.buyer(), LATEST));
        if (account.isEmpty() && orders.rows().isEmpty()) return new Outcome.Gone();
        looks.note(query.actor(), Looks.Place.CUSTOMER, List.of(query.buyer()), now);
        return new Outcome.Found(
                account,
                customers.contact(query.buyer()),
                customers.addresses(query.buyer()),
                orders,
                now);
    }

    /** @param actor the member of staff */
    public record Query(Pseudonym buyer, UUID actor) {}

    public sealed interface Outcome {
        /**
         * @param account empty for a guest
         * @param orders the newest
         * @param now the shop's time at the look
         */
        record Found(
                Optional<Customers.Account> account,
                Optional<Customers.Contact> contact,
                List<Customers.Address> addresses,
                OrderBook.Page orders,
                Instant now)
                implements Outcome {}

        /** Hidden, archived, erased, or never there: nobody can tell from here. */
        record Gone() implements Outcome {}
    }
}
