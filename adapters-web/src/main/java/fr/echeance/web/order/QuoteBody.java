package fr.echeance.web.order;

import fr.echeance.application.order.QuoteOrder;
import fr.echeance.domain.shared.Destination;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How a cart would travel, as it was sent. */
@Schema(name = "QuoteRequest", requiredProperties = "method")
record QuoteBody(
        @Schema(description = "Code of a way of delivery") @Nullable String method,
        @Nullable To destination) {
    QuoteOrder.Query toQuery(UUID cart, Language language) {
        if (method == null || method.isEmpty()) throw new InvalidValue("method", "required");
        return new QuoteOrder.Query(
                cart, method, Optional.ofNullable(destination).map(To::toDestination), language);
    }

    @Schema(name = "Destination", requiredProperties = "postcode")
    record To(
            @Nullable String postcode,
            @Schema(description = "ISO 3166-1 alpha-2; FR when absent") @Nullable String country) {
        private Destination toDestination() {
            try {
                return new Destination(
                        Objects.requireNonNullElse(postcode, ""),
                        Objects.requireNonNullElse(country, "FR"));
            } catch (InvalidValue invalid) {
                throw new InvalidValue("destination." + invalid.field(), invalid.rule());
            }
        }
    }
}
