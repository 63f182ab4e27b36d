package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
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

/** Puts pieces of an article into a cart, beside those that are there; twice adds twice, unless the request has a key. */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class AddToCart {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;
    private final Ids ids;
    private final IdempotencyKeys keys;

    AddToCart(Processing processing, Carts carts, PriceList prices, Ids ids, IdempotencyKeys keys) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
        this.ids = ids;
        this.keys = keys;
    }

    public Outcome handle(Command command) {
        return processing.run(
                AddToCart.class,
                now ->
                        switch (keys.claim(command.once())) {
                            case Claim.Free _ -> add(command, now);
                            case Claim.Made(UUID cart, int status) ->
                                    new Outcome.AddedBefore(cart, status);
                            case Claim.Refused(var why) -> new Outcome.KeyRefused(why);
                        });
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
                command.once().ifPresent(once -> keys.keep(once, cart.id(), today));
                yield new Outcome.Added(cart.id(), cart.pieces());
            }
        };
    }

    /**
     * @param cart the cart that the visitor's cookie names, if it names one
     * @param once by which a second sending is told from a second wish
     */
    public record Command(
            Optional<UUID> cart,
            Sku sku,
            Quantity quantity,
            Optional<IdempotencyKeys.Request> once) {
        public Command(Optional<UUID> cart, Sku sku, Quantity quantity) {
            this(cart, sku, quantity, Optional.empty());
        }
    }

    public sealed interface Outcome {
        /**
         * @param cart to be kept in the visitor's cookie: it may be a new one
         * @param pieces how many pieces the cart holds now
         */
        record Added(UUID cart, int pieces) implements Outcome {}

        /** The same request came before; by now the cart may have gone. */
        record AddedBefore(UUID cart, int status) implements Outcome {}

        record KeyRefused(IdempotencyKeys.Refusal why) implements Outcome {}

        record UnknownArticle() implements Outcome {}

        /** The cart holds {@link Cart#MAX_LINES} articles already. */
        record TooManyLines() implements Outcome {}

        /** Together more than {@link Quantity#MAX} pieces of the article. */
        record TooManyPieces() implements Outcome {}
    }
}
