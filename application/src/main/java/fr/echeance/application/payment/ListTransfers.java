package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff compare with their bank's statement: orders that wait for their money, and refunds that they have to make. */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class ListTransfers {
    /** More than anybody ticks in a morning; those that follow come as these go. */
    private static final int MOST = 200;

    private final Processing processing;
    private final Orders orders;
    private final Transfers transfers;
    private final PaymentProvider provider;

    ListTransfers(
            Processing processing, Orders orders, Transfers transfers, PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.transfers = transfers;
        this.provider = provider;
    }

    /** @param sought the order that a reference names */
    public Outcome handle(Optional<OrderNumber> sought) {
        return processing.read(ListTransfers.class, _ -> list(sought));
    }

    private Outcome list(Optional<OrderNumber> sought) {
        if (sought.isPresent())
            return orders.byNumber(sought.get())
                    .<Outcome>map(order -> new Outcome.Found(order.id()))
                    .orElseGet(Outcome.NoSuchOrder::new);
        return new Outcome.Listed(
                // Where buyers pay on a page, whoever has not paid is no matter of the staff's.
                provider.account().isPresent() ? transfers.waiting(MOST) : List.of(),
                transfers.refundsDue(MOST));
    }

    public sealed interface Outcome {
        record Listed(List<Transfers.Waiting> waiting, List<Transfers.Refund> refundsDue)
                implements Outcome {}

        /** Whatever its state: money may come too late, or twice. */
        record Found(UUID order) implements Outcome {}

        /** It never was, or it is no longer kept. */
        record NoSuchOrder() implements Outcome {}
    }
}
