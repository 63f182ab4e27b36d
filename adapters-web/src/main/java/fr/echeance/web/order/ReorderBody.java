package fr.echeance.web.order;

import fr.echeance.web.shared.Asked;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

@Schema(name = "Reorder")
record ReorderBody(
        @Schema(description = "The cart to fill; a new one without, or when it is no more")
                @Nullable String cart) {
    Optional<UUID> toCart() {
        return Optional.ofNullable(cart).map(id -> Asked.id("cart", id));
    }
}
