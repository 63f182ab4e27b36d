package fr.echeance.application.cart;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Quantity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sets how many pieces of an article a cart holds; 0 takes it out. Twice is once. */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class ChangeCart {
    private final Processing processing;
    private final Carts carts;

    ChangeCart(Processing processing, Carts carts) {
        this.processing = processing;
        this.carts = carts;
    }

    public Outcome handle(Command command) {
        return processing.run(ChangeCart.class, now -> change(command, now));
    }

    private Outcome change(Command command, Instant now) {
        Optional<Cart> found = carts.lock(command.cart());
        if (found.isEmpty()) return new Outcome.CartGone();
        Cart cart = found.get();
        if (command.pieces() > 0 && !cart.lines().containsKey(command.sku()))
            return new Outcome.NotInCart();
        cart.put(command.sku(), command.pieces(), Deadline.dayOf(now));
        // An empty cart says nothing any more, so nothing is kept of it.
        if (cart.isEmpty()) carts.remove(cart.id());
        else carts.save(cart);
        return new Outcome.Changed(cart.pieces());
    }

    /**
     * @param pieces 0 to {@link Quantity#MAX}
     */
    public record Command(UUID cart, Sku sku, int pieces) {
        public Command {
            if (pieces < 0 || pieces > Quantity.MAX) throw new InvalidValue("quantity", "quantity");
        }
    }

    public sealed interface Outcome {
        /**
         * @param pieces how many the cart holds now; at 0 the cart is gone
         */
        record Changed(int pieces) implements Outcome {}

        /** The article was taken out before, in another tab: look at the cart again. */
        record NotInCart() implements Outcome {}

        /** Ordered, too old, or never there. */
        record CartGone() implements Outcome {}
    }
}
