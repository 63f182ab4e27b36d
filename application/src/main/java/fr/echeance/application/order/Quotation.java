package fr.echeance.application.order;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.delivery.ShippingMethods.Method;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.delivery.DeliveryArea;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at an order before anything is written: what it comes to now, or why it cannot be placed. */
final class Quotation {
    private final PriceList prices;
    private final OrderConditions conditions;

    Quotation(PriceList prices, OrderConditions conditions) {
        this.prices = prices;
        this.conditions = conditions;
    }

    Answer of(Cart cart, PlaceOrder.Command command, Instant now) {
        if (!isReached(command.contact()))
            return new Refused(new PlaceOrder.Outcome.NotDelivered());
        Language language = command.contact().language();
        OrderConditions.Current current = conditions.current(language, now);
        if (!command.accepted() || !command.termsVersion().equals(current.termsVersion()))
            return new Refused(new PlaceOrder.Outcome.TermsNotAccepted(current.termsVersion()));
        return switch (price(cart, command.method(), language, current, now)) {
            case NoSuchDelivery _ -> new Refused(new PlaceOrder.Outcome.NoSuchDelivery());
            case Unsold(var articles) -> new Refused(new PlaceOrder.Outcome.OutOfStock(articles));
            case Priced(var quote) when !quote.total().equals(command.seenTotal()) ->
                    new Refused(new PlaceOrder.Outcome.PricesChanged(quote));
            case Priced(var quote) ->
                    new Given(
                            quote,
                            new TermsAcceptance(
                                    current.termsVersion(), current.termsDigest(), now));
        };
    }

    /** What the cart comes to with that way of delivery. */
    Price price(
            Cart cart,
            String method,
            Language language,
            OrderConditions.Current current,
            Instant now) {
        Optional<Method> way =
                current.methods().stream().filter(m -> m.code().equals(method)).findFirst();
        if (way.isEmpty()) return new NoSuchDelivery();
        Map<Sku, PriceList.Offer> offers =
                prices.of(cart.lines().keySet(), language, Deadline.dayOf(now));
        if (offers.size() < cart.lines().size()) return new Unsold(unsold(cart, offers));
        return new Priced(Quote.of(cart, offers, way.get()));
    }

    private static boolean isReached(OrderContact contact) {
        return DeliveryArea.covers(contact.delivery().destination());
    }

    private static Set<Sku> unsold(Cart cart, Map<Sku, PriceList.Offer> offers) {
        Set<Sku> missing = new TreeSet<>(cart.lines().keySet());
        missing.removeAll(offers.keySet());
        return missing;
    }

    sealed interface Answer {}

    record Given(Quote quote, TermsAcceptance terms) implements Answer {}

    record Refused(PlaceOrder.Outcome why) implements Answer {}

    sealed interface Price {}

    record Priced(Quote quote) implements Price {}

    record NoSuchDelivery() implements Price {}

    /** Articles that are no longer sold. */
    record Unsold(Set<Sku> articles) implements Price {}
}
