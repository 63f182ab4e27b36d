package fr.echeance.web.cart;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.web.shared.Broken;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The first line of a new cart, as it was sent. */
@Schema(
        name = "NewCart",
        requiredProperties = {"sku", "quantity"})
record NewCartBody(
        @Nullable String sku, @Schema(minimum = "1", maximum = "99") @Nullable Integer quantity) {
    AddToCart.Command toCommand(Optional<IdempotencyKeys.Request> once) {
        Broken broken = new Broken();
        broken.check(this::article);
        broken.check(this::pieces);
        if (!broken.rules().isEmpty()) throw Problem.invalid(broken.rules());
        return new AddToCart.Command(Optional.empty(), article(), pieces(), once);
    }

    private Sku article() {
        if (sku == null) throw new InvalidValue("sku", "required");
        return new Sku(sku);
    }

    private Quantity pieces() {
        if (quantity == null) throw new InvalidValue("quantity", "required");
        return new Quantity(quantity);
    }
}
