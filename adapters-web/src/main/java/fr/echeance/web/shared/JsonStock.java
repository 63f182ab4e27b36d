package fr.echeance.web.shared;

import fr.echeance.domain.catalog.Availability;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/**
 * Whether an article is there, as far as the shop tells it.
 *
 * @param left told when few are left
 */
@Schema(name = "Stock")
public record JsonStock(
        @Schema(allowableValues = {"available", "few_left", "sold_out"}) String state,
        @Nullable Integer left) {
    public static JsonStock of(Availability availability) {
        return switch (availability) {
            case Availability.Available _ -> new JsonStock("available", null);
            case Availability.FewLeft(int pieces) -> new JsonStock("few_left", pieces);
            case Availability.SoldOut _ -> new JsonStock("sold_out", null);
        };
    }
}
