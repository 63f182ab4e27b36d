package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Leads to the page on which an order is paid. The provider is asked between two transactions; killed in between, the next call finds the
 * same page, since the provider knows the order. An order that ended meanwhile is looked at again: its page is closed.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class StartPayment {
    private final Processing processing;
    private final Orders orders;
    private final PaymentTokens tokens;
    private final PaymentProvider provider;

    StartPayment(
            Processing processing, Orders orders, PaymentTokens tokens, PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.tokens = tokens;
        this.provider = provider;
    }

    public Outcome handle(UUID id) {
        Found found =
                processing.read(
                        StartPayment.class,
                        _ ->
                                new Found(
                                        orders.find(id).filter(StartPayment::awaitsPayment),
                                        tokens.of(id)));
        if (found.order().isEmpty()) return new Outcome.NothingToPay();
        if (found.page().isPresent()) return new Outcome.PayAt(found.page().get().url());
        Order order = found.order().get();
        PaymentProvider.Page page = provider.open(id, order.number(), order.total());
        boolean awaited = processing.run(StartPayment.class, _ -> keep(id, page));
        if (awaited) return new Outcome.PayAt(page.url());
        provider.cancel(page.reference());
        return new Outcome.NothingToPay();
    }

    /** The token is kept all the same, so that money that came after all finds its way back. */
    private boolean keep(UUID id, PaymentProvider.Page page) {
        Optional<Order> order = orders.lock(id);
        order.ifPresent(o -> tokens.add(o, page));
        return order.filter(StartPayment::awaitsPayment).isPresent();
    }

    private static boolean awaitsPayment(Order order) {
        return order.state() instanceof OrderState.AwaitingPayment;
    }

    private record Found(Optional<Order> order, Optional<PaymentProvider.Page> page) {}

    public sealed interface Outcome {
        record PayAt(String url) implements Outcome {}

        /** The order is unknown, paid or ended. */
        record NothingToPay() implements Outcome {}
    }
}
