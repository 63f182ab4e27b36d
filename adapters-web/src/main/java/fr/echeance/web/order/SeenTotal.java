package fr.echeance.web.order;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** The total that the buyer saw, as it was sent. */
@Schema(
        name = "SeenTotal",
        requiredProperties = {"amount", "currency"})
record SeenTotal(
        @Schema(description = "In cents") @Nullable Long amount,
        @Schema(allowableValues = "EUR") @Nullable String currency) {
    /** @throws InvalidValue rule {@code currency} among others: the shop sells in euros alone */
    Money toMoney() {
        if (amount == null) throw new InvalidValue("seenTotal.amount", "required");
        if (amount < 0) throw new InvalidValue("seenTotal.amount", "money");
        if (!Money.CURRENCY.equals(currency))
            throw new InvalidValue("seenTotal.currency", "currency");
        return new Money(amount);
    }
}
