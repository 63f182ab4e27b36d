package fr.echeance.application.order;

import fr.echeance.application.cart.Carts;
import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Turns a cart into an order with an obligation to pay (C. conso. L. 221-14). A second time – a
 * double click, a second tab – answers the order that was first. Everything is decided before the
 * first write, which reserves the stock, all or nothing.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class PlaceOrder {
    private final Processing processing;
    private final Carts carts;
    private final Quotation quotation;
    private final Orders orders;
    private final IdempotencyKeys keys;
    private final Placing placing;

    PlaceOrder(
            Processing processing,
            Ids ids,
            Carts carts,
            PriceList prices,
            OrderConditions conditions,
            Stock stock,
            Orders orders,
            SecretKey pseudonymKey,
            IdempotencyKeys keys,
            PaymentTerm term,
            Outbox outbox) {
        this.processing = processing;
        this.carts = carts;
        this.quotation = new Quotation(prices, conditions);
        this.orders = orders;
        this.keys = keys;
        this.placing = new Placing(ids, carts, stock, orders, pseudonymKey, term, outbox);
    }

    public Outcome handle(Command command) {
        try {
            return processing.run(PlaceOrder.class, now -> claim(command, now));
        } catch (Orders.CartAlreadyOrdered first) {
            return processing.read(PlaceOrder.class, now -> alreadyPlaced(command.cart(), now));
        }
    }

    private Outcome claim(Command command, Instant now) {
        return switch (keys.claim(command.once())) {
            case Claim.Free _ -> place(command, now);
            case Claim.Made(UUID order, int status) -> new Outcome.PlacedBefore(order, status);
            case Claim.Refused(var why) -> new Outcome.KeyRefused(why);
        };
    }

    private Outcome place(Command command, Instant now) {
        Optional<Cart> found = carts.lock(command.cart()).filter(c -> !c.isEmpty());
        if (found.isEmpty()) return alreadyPlaced(command.cart(), now);
        return switch (quotation.of(found.get(), command, now)) {
            case Quotation.Refused(var why) -> why;
            case Quotation.Given(var quote, var terms) ->
                    kept(command, placing.write(found.get(), command, quote, terms, now), now);
        };
    }

    private Outcome kept(Command command, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Placed(UUID id, var _))
            command.once().ifPresent(once -> keys.keep(once, id, Deadline.dayOf(now)));
        return outcome;
    }

    private Outcome alreadyPlaced(UUID cart, Instant now) {
        return orders.ofCart(cart)
                .filter(order -> order.opensTo(now))
                .<Outcome>map(order -> new Outcome.AlreadyPlaced(order.id(), order.number()))
                .orElseGet(Outcome.NothingToOrder::new);
    }

    /**
     * @param method code of the way of delivery
     * @param termsVersion the version that the buyer was shown
     * @param accepted whether the buyer accepted it
     * @param seenTotal what the button said was to be paid
     * @param once by which a program that sends the same once more is recognised
     */
    public record Command(
            UUID cart,
            OrderContact contact,
            String method,
            String termsVersion,
            boolean accepted,
            Money seenTotal,
            Optional<IdempotencyKeys.Request> once) {
        public Command(
                UUID cart,
                OrderContact contact,
                String method,
                String termsVersion,
                boolean accepted,
                Money seenTotal) {
            this(cart, contact, method, termsVersion, accepted, seenTotal, Optional.empty());
        }

        public Command once(IdempotencyKeys.Request request) {
            return new Command(
                    cart, contact, method, termsVersion, accepted, seenTotal, Optional.of(request));
        }
    }

    public sealed interface Outcome {
        /** Payment is awaited until its term is over. */
        record Placed(UUID order, OrderNumber number) implements Outcome {}

        /** This cart has been ordered just before. */
        record AlreadyPlaced(UUID order, OrderNumber number) implements Outcome {}

        /** The same request came before. */
        record PlacedBefore(UUID order, int status) implements Outcome {}

        record KeyRefused(IdempotencyKeys.Refusal why) implements Outcome {}

        /** The cart is empty, too old or was never there. */
        record NothingToOrder() implements Outcome {}

        /** Not accepted, or another version than the one in force now. */
        record TermsNotAccepted(String currentVersion) implements Outcome {}

        /** The way of delivery is not, or no longer, offered. */
        record NoSuchDelivery() implements Outcome {}

        /** The shop does not deliver to that address. */
        record NotDelivered() implements Outcome {}

        /**
         * @param quote what the order would come to now
         */
        record PricesChanged(Quote quote) implements Outcome {}

        /**
         * @param articles of which there are too few, or none any more
         */
        record OutOfStock(Set<Sku> articles) implements Outcome {}
    }
}
