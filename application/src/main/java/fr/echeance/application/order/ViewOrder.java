package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/**
 * The buyer's page of an order. Who may see it was decided before: by {@link LookUpOrder}, or by
 * having placed it.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ViewOrder {
    private final Processing processing;
    private final Orders orders;

    ViewOrder(Processing processing, Orders orders) {
        this.processing = processing;
        this.orders = orders;
    }

    public Outcome handle(UUID id) {
        return processing.read(
                ViewOrder.class,
                _ ->
                        orders.find(id)
                                .map(order -> OrderView.read(orders, order))
                                .<Outcome>map(Outcome.Found::new)
                                .orElseGet(Outcome.Gone::new));
    }

    public sealed interface Outcome {
        record Found(OrderView order) implements Outcome {}

        /** Its deadline has passed, or it never was. */
        record Gone() implements Outcome {}
    }
}
