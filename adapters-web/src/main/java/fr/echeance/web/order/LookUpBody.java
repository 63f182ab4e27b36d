package fr.echeance.web.order;

import fr.echeance.application.order.LookUpOrder;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/** What a guest knows of an order, as it was sent. */
@Schema(
        name = "OrderLookup",
        requiredProperties = {"number", "email"})
record LookUpBody(
        @Nullable String number,
        @Schema(description = "With which the order was placed") @Nullable String email) {
    LookUpOrder.Query toQuery() {
        LookUpOrderRequest request =
                new LookUpOrderRequest(
                        Objects.requireNonNullElse(number, ""),
                        Objects.requireNonNullElse(email, ""));
        Map<String, String> broken = request.broken();
        if (!broken.isEmpty()) throw Problem.invalid(broken);
        return request.toQuery();
    }
}
