package fr.echeance.application.order;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.delivery.ShippingMethods.Method;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.delivery.DeliveryArea;
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
        if (!DeliveryArea.covers(command.contact().delivery()))
            return new Refused(new PlaceOrder.Outcome.NotDelivered());
        Language language = command.contact().language();

        OrderConditions.Current current = conditions.current(language, now);
        if (!command.accepted() || !command.termsVersion().equals(current.termsVersion()))
            return new Refused(new PlaceOrder.Outcome.TermsNotAccepted(current.termsVersion()));

        Optional<Method> method =
                current.methods().stream()
                        .filter(m -> m.code().equals(command.method()))
                        .findFirst();
        if (method.isEmpty()) return new Refused(new PlaceOrder.Outcome.NoSuchDelivery());

        Map<Sku, PriceList.Offer> offers =
                prices.of(cart.lines().keySet(), language, Deadline.dayOf(now));
        if (offers.size() < cart.lines().size())
            return new Refused(new PlaceOrder.Outcome.OutOfStock(unsold(cart, offers)));
        Quote quote = Quote.of(cart, offers, method.get());
        if (!quote.total().equals(command.seenTotal()))
            return new Refused(new PlaceOrder.Outcome.PricesChanged(quote.total()));
        return new Given(
                quote, new TermsAcceptance(current.termsVersion(), current.termsDigest(), now));
    }

    private static Set<Sku> unsold(Cart cart, Map<Sku, PriceList.Offer> offers) {
        Set<Sku> missing = new TreeSet<>(cart.lines().keySet());
        missing.removeAll(offers.keySet());
        return missing;
    }

    sealed interface Answer {}

    record Given(Quote quote, TermsAcceptance terms) implements Answer {}

    record Refused(PlaceOrder.Outcome why) implements Answer {}
}
