package fr.echeance.application.order;

import fr.echeance.application.cart.Carts;
import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.delivery.DeliveryArea;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Destination;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what a cart would come to if it were ordered now, tax by rate. Reserves nothing and keeps nothing. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class QuoteOrder {
    private final Processing processing;
    private final Carts carts;
    private final OrderConditions conditions;
    private final Quotation quotation;

    QuoteOrder(Processing processing, Carts carts, PriceList prices, OrderConditions conditions) {
        this.processing = processing;
        this.carts = carts;
        this.conditions = conditions;
        this.quotation = new Quotation(prices, conditions);
    }

    public Outcome handle(Query query) {
        return processing.read(QuoteOrder.class, now -> quote(query, now));
    }

    private Outcome quote(Query query, Instant now) {
        Optional<Cart> cart = carts.find(query.cart()).filter(c -> !c.isEmpty());
        if (cart.isEmpty()) return new Outcome.NothingToOrder();
        if (query.destination().filter(to -> !DeliveryArea.covers(to)).isPresent())
            return new Outcome.NotDelivered();
        OrderConditions.Current current = conditions.current(query.language(), now);
        return switch (quotation.price(
                cart.get(), query.method(), query.language(), current, now)) {
            case Quotation.Priced(var quote) -> new Outcome.Quoted(quote, current.termsVersion());
            case Quotation.NoSuchDelivery _ -> new Outcome.NoSuchDelivery();
            case Quotation.Unsold(var articles) -> new Outcome.NoLongerSold(articles);
        };
    }

    /**
     * @param method code of the way of delivery
     * @param destination where it goes, when that is known already
     */
    public record Query(
            UUID cart, String method, Optional<Destination> destination, Language language) {}

    public sealed interface Outcome {
        /**
         * @param termsVersion to be sent back with the order
         */
        record Quoted(Quote quote, String termsVersion) implements Outcome {}

        /** The cart is empty, too old, ordered or was never there. */
        record NothingToOrder() implements Outcome {}

        /** The way of delivery is not, or no longer, offered. */
        record NoSuchDelivery() implements Outcome {}

        /** The shop does not deliver there. */
        record NotDelivered() implements Outcome {}

        record NoLongerSold(Set<Sku> articles) implements Outcome {}
    }
}
