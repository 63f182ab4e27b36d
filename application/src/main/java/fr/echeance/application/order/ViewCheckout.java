package fr.echeance.application.order;

import fr.echeance.application.cart.CartView;
import fr.echeance.application.cart.Carts;
import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the buyer must see before ordering: articles, ways of delivery with the total of each, the
 * terms in force.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ViewCheckout {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;
    private final OrderConditions conditions;
    private final Orders orders;

    ViewCheckout(
            Processing processing,
            Carts carts,
            PriceList prices,
            OrderConditions conditions,
            Orders orders) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
        this.conditions = conditions;
        this.orders = orders;
    }

    public Outcome handle(Query query) {
        return processing.read(ViewCheckout.class, now -> view(query, now));
    }

    private Outcome view(Query query, Instant now) {
        Optional<Cart> cart = carts.find(query.cart()).filter(c -> !c.isEmpty());
        if (cart.isEmpty())
            return orders.ofCart(query.cart())
                    .filter(order -> order.opensTo(now))
                    .<Outcome>map(order -> new Outcome.AlreadyPlaced(order.id(), order.number()))
                    .orElseGet(Outcome.NothingToOrder::new);
        CartView view =
                CartView.of(
                        cart.get(),
                        prices.of(
                                cart.get().lines().keySet(),
                                query.language(),
                                Deadline.dayOf(now)));
        OrderConditions.Current current = conditions.current(query.language(), now);
        return new Outcome.Ready(
                view,
                current.methods().stream().map(method -> Choice.of(method, view.goods())).toList(),
                current.termsVersion());
    }

    public record Query(UUID cart, Language language) {}

    /** A way of delivery for this cart: what it costs, and what everything costs with it. */
    public record Choice(ShippingMethods.Method method, Money price, Money total) {
        static Choice of(ShippingMethods.Method method, Money goods) {
            Money price = method.priceFor(goods);
            return new Choice(method, price, goods.plus(price));
        }
    }

    public sealed interface Outcome {
        /**
         * @param termsVersion to be sent back with the order
         */
        record Ready(CartView cart, List<Choice> choices, String termsVersion) implements Outcome {}

        /** This cart has been ordered just before. */
        record AlreadyPlaced(UUID order, OrderNumber number) implements Outcome {}

        record NothingToOrder() implements Outcome {}
    }
}
