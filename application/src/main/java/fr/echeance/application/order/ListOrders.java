package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The back office turns the pages of the orders, newest first. A buyer is named by the pseudonym of
 * the address, so that contacts are not searched and no request repeats an address.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ListOrders {
    private final Processing processing;
    private final OrderBook book;

    ListOrders(Processing processing, OrderBook book) {
        this.processing = processing;
        this.book = book;
    }

    public OrderBook.Page handle(Query query) {
        var filter =
                new OrderBook.Filter(
                        query.state(),
                        query.from().map(ListOrders::startOf),
                        query.to().map(day -> startOf(day.plusDays(1))),
                        query.number(),
                        query.buyer(),
                        query.shipping(),
                        Optional.empty(),
                        (query.page() - 1) * query.size(),
                        query.size());
        return processing.read(ListOrders.class, _ -> book.list(filter));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.PARIS).toInstant();
    }

    /**
     * @param from first day of placing, Europe/Paris, included
     * @param to last day of placing, included
     * @param shipping code of the way of delivery
     * @param page from 1 to 10,000
     * @param size orders a page, 1 to 100
     */
    public record Query(
            Optional<OrderState.Kind> state,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<OrderNumber> number,
            Optional<Pseudonym> buyer,
            Optional<String> shipping,
            int page,
            int size) {
        public Query {
            if (page < 1 || page > 10_000) throw new InvalidValue("page", "range");
            if (size < 1 || size > 100) throw new InvalidValue("size", "range");
        }
    }
}
