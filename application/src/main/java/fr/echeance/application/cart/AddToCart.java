package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts pieces of an article into a cart, beside those that are there; twice adds twice. */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class AddToCart {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;
    private final Ids ids;

    AddToCart(Processing processing, Carts carts, PriceList prices, Ids ids) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
        this.ids = ids;
    }

    public Outcome handle(Command command) {
        return processing.run(AddToCart.class, now -> add(command, now));
    }

    private Outcome add(Command command, Instant now) {
        LocalDate today = Deadline.dayOf(now);
        if (prices.of(Set.of(command.sku()), Language.FR, today).isEmpty())
            return new Outcome.UnknownArticle();
        // An identifier that names no cart is never adopted: it was ordered, has gone, or was
        // chosen by somebody else.
        Cart cart =
                command.cart().flatMap(carts::lock).orElseGet(() -> Cart.open(ids.secret(), today));
        return switch (cart.add(command.sku(), command.quantity(), today)) {
            case TOO_MANY_LINES -> new Outcome.TooManyLines();
            case TOO_MANY_PIECES -> new Outcome.TooManyPieces();
            case DONE -> {
                carts.save(cart);
                yield new Outcome.Added(cart.id(), cart.pieces());
            }
        };
    }

    /**
     * @param cart the cart that the visitor's cookie names, if it names one
     */
    public record Command(Optional<UUID> cart, Sku sku, Quantity quantity) {}

    public sealed interface Outcome {
        /**
         * @param cart to be kept in the visitor's cookie: it may be a new one
         * @param pieces how many pieces the cart holds now
         */
        record Added(UUID cart, int pieces) implements Outcome {}

        record UnknownArticle() implements Outcome {}

        /** The cart holds {@link Cart#MAX_LINES} articles already. */
        record TooManyLines() implements Outcome {}

        /** Together more than {@link Quantity#MAX} pieces of the article. */
        record TooManyPieces() implements Outcome {}
    }
}
