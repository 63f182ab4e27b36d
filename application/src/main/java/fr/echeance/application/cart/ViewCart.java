package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;

import java.util.Optional;
import java.util.UUID;

/**
 * Shows a cart at today's prices. Looking is no act of its own: it does not lengthen the cart's
 * life.
 */
@UseCase(Purpose.SHOP_MANAGEMENT)
public final class ViewCart {
    private final Processing processing;
    private final Carts carts;
    private final PriceList prices;

    ViewCart(Processing processing, Carts carts, PriceList prices) {
        this.processing = processing;
        this.carts = carts;
        this.prices = prices;
    }

    /** A cart that is gone, or was never there, is empty. */
    public CartView handle(Query query) {
        if (query.cart().isEmpty()) return CartView.EMPTY;
        return processing.read(
                ViewCart.class,
                now ->
                        query.cart()
                                .flatMap(carts::find)
                                .map(cart ->
                                        CartView.of(
                                                cart,
                                                prices.of(
                                                        cart.lines().keySet(),
                                                        query.language(),
                                                        Deadline.dayOf(now))))
                                .orElse(CartView.EMPTY));
    }

    /**
     * @param cart the cart that the visitor's cookie names, if it names one
     */
    public record Query(Optional<UUID> cart, Language language) {}
}
