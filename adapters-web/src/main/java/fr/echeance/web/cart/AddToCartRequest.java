package fr.echeance.web.cart;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Quantity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Pieces of an article for the cart.
 *
 * @param product slug of the page that asks, to come back to when something is wrong
 */
record AddToCartRequest(String sku, String quantity, String product) {
    static AddToCartRequest from(Map<String, String> form) {
        return new AddToCartRequest(
                form.getOrDefault("sku", ""),
                form.getOrDefault("quantity", "1"),
                form.getOrDefault("product", ""));
    }

    AddToCart.Command toCommand(Optional<UUID> cart) {
        if (sku.isEmpty()) throw new InvalidValue("sku", "required");
        return new AddToCart.Command(cart, new Sku(sku), new Quantity(pieces(quantity)));
    }

    static int pieces(String typed) {
        String digits = typed.length() > 20 ? "" : typed.strip();
        if (!digits.matches("[0-9]{1,9}")) throw new InvalidValue("quantity", "quantity");
        return Integer.parseInt(digits);
    }
}
