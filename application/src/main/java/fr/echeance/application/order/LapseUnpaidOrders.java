package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Ends the orders whose time to pay is over, each in a transaction of its own, so that one that
 * fails does not keep the others. Safe on many nodes at once: each order is locked, and lapses
 * once.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class LapseUnpaidOrders {
    private final Processing processing;
    private final Orders orders;
    private final LapseOrder lapseOrder;

    LapseUnpaidOrders(Processing processing, Orders orders, LapseOrder lapseOrder) {
        this.processing = processing;
        this.orders = orders;
        this.lapseOrder = lapseOrder;
    }

    public Report handle(Command command) {
        List<UUID> due =
                processing.read(
                        LapseUnpaidOrders.class, now -> orders.unpaidSince(now, command.limit()));
        int lapsed = 0;
        List<UUID> failed = new ArrayList<>();
        for (UUID order : due) {
            try {
                if (command.surelyUnpaid().test(order)
                        && lapseOrder.handle(order) instanceof LapseOrder.Outcome.Lapsed) lapsed++;
            } catch (RuntimeException e) {
                failed.add(order);
            }
        }
        return new Report(due.size(), lapsed, List.copyOf(failed));
    }

    /**
     * @param limit how many orders at most
     * @param surelyUnpaid asks the payment provider, outside any transaction, whether no money came
     *     or is on its way; may take note of money that did come
     */
    public record Command(int limit, Predicate<UUID> surelyUnpaid) {}

    /**
     * @param failed orders that stay due and are tried again the next time
     */
    public record Report(int due, int lapsed, List<UUID> failed) {}
}
