package fr.echeance.web.order;

import fr.echeance.application.cart.CartView;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.web.shared.Picture;

import org.jspecify.annotations.Nullable;

/**
 * An article of an order; prices with tax.
 *
 * @param picture address of its picture; null when it has none any more
 */
public record Line(
        String sku,
        String title,
        @Nullable String picture,
        int quantity,
        long unitPrice,
        long total) {
    static Line of(CartView.Line line) {
        return new Line(
                line.sku().value(),
                line.title(),
                new Picture(line.picture(), line.title()).address(),
                line.quantity().value(),
                line.unitPrice().cents(),
                line.total().cents());
    }

    /** Without its picture. */
    static Line of(OrderLine line) {
        return new Line(
                line.sku().value(),
                line.title(),
                null,
                line.quantity().value(),
                line.unitPrice().cents(),
                line.total().cents());
    }
}
