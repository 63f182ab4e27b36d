package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets how many pieces of an article a cart holds; 0 takes it out. Twice is once. */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class ChangeCart {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;

    ChangeCart(Processing processing, Carts carts, PriceList prices) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
    }

    public Outcome handle(Command command) {
        return processing.run(ChangeCart.class, now -> change(command, now));
    }

    private Outcome change(Command command, Instant now) {
        Optional<Cart> found = carts.lock(command.cart());
        if (found.isEmpty()) return new Outcome.CartGone();
        Cart cart = found.get();
        if (command.seen().filter(seen -> !seen.equals(cart.version())).isPresent())
            return new Outcome.ChangedMeanwhile();
        LocalDate today = Deadline.dayOf(now);
        if (command.pieces() > 0 && !cart.lines().containsKey(command.sku())) {
            if (!command.adds()) return new Outcome.NotInCart();
            if (prices.of(Set.of(command.sku()), Language.FR, today).isEmpty())
                return new Outcome.UnknownArticle();
        }
        return switch (cart.put(command.sku(), command.pieces(), today)) {
            case TOO_MANY_LINES -> new Outcome.TooManyLines();
            // The command holds no more than a line may.
            case TOO_MANY_PIECES -> throw new IllegalStateException("too many pieces");
            case DONE -> {
                // An empty cart says nothing any more, so nothing is kept of it.
                if (cart.isEmpty()) carts.remove(cart.id());
                else carts.save(cart);
                yield new Outcome.Changed(cart.pieces());
            }
        };
    }

    /**
     * @param pieces 0 to {@link Quantity#MAX}
     * @param seen {@link Cart#version()} of the cart that was seen; nothing happens when it is another one now
     * @param adds whether an article that is not in the cart is put in
     */
    public record Command(UUID cart, Sku sku, int pieces, Optional<String> seen, boolean adds) {
        public Command {
            if (pieces < 0 || pieces > Quantity.MAX) throw new InvalidValue("quantity", "quantity");
        }

        public Command(UUID cart, Sku sku, int pieces) {
            this(cart, sku, pieces, Optional.empty(), false);
        }
    }

    public sealed interface Outcome {
        /**
         * @param pieces how many the cart holds now; at 0 the cart is gone
         */
        record Changed(int pieces) implements Outcome {}

        /** The article was taken out before, in another tab: look at the cart again. */
        record NotInCart() implements Outcome {}

        /** Somebody else changed the cart: look at it again. */
        record ChangedMeanwhile() implements Outcome {}

        record UnknownArticle() implements Outcome {}

        /** The cart holds {@link Cart#MAX_LINES} articles already. */
        record TooManyLines() implements Outcome {}

        /** Ordered, too old, or never there. */
        record CartGone() implements Outcome {}
    }
}
