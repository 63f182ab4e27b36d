package fr.echeance.web.cart;

import fr.echeance.application.cart.ChangeCart;
import fr.echeance.domain.catalog.Sku;

import java.util.Map;
import java.util.UUID;

/** How many pieces of an article the cart is to hold. */
record ChangeCartRequest(String sku, String quantity) {
    static ChangeCartRequest from(String sku, Map<String, String> form) {
        return new ChangeCartRequest(sku, form.getOrDefault("quantity", ""));
    }

    ChangeCart.Command toCommand(UUID cart) {
        return new ChangeCart.Command(cart, new Sku(sku), AddToCartRequest.pieces(quantity));
    }
}
