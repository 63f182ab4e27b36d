package fr.echeance.web.order;

import fr.echeance.application.cart.CartView;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.OrderLine;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

@Schema(name = "Reordered")
record ReorderedJson(
        String cart,
        int pieces,
        @Schema(description = "Articles of the order that the cart does not hold")
                List<String> missing) {
    static ReorderedJson of(UUID cart, List<OrderLine> ordered, CartView held) {
        List<Sku> there = held.lines().stream().map(CartView.Line::sku).toList();
        return new ReorderedJson(
                cart.toString(),
                held.pieces(),
                ordered.stream()
                        .map(OrderLine::sku)
                        .filter(sku -> !there.contains(sku))
                        .map(Sku::value)
                        .toList());
    }
}
