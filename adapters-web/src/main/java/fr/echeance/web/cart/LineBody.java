package fr.echeance.web.cart;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Quantity;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** How many pieces the cart is to hold, as it was sent; to take an article out is another verb. */
@Schema(name = "Line", requiredProperties = "quantity")
record LineBody(@Schema(minimum = "1", maximum = "99") @Nullable Integer quantity) {
    int pieces() {
        if (quantity == null) throw new InvalidValue("quantity", "required");
        return new Quantity(quantity).value();
    }
}
