package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An amount as programs send and read it.
 *
 * @param amount in cents
 */
@Schema(name = "Money", description = "An amount in minor units: 1299 is 12.99 €.")
public record JsonMoney(long amount, @Schema(example = "EUR") String currency) {
    public static JsonMoney of(Money money) {
        return new JsonMoney(money.cents(), Money.CURRENCY);
    }

    /** @throws InvalidValue rule {@code currency}: the shop sells in euros alone */
    public Money toMoney(String field) {
        if (!Money.CURRENCY.equals(currency))
            throw new InvalidValue(field + ".currency", "currency");
        return new Money(amount);
    }
}
