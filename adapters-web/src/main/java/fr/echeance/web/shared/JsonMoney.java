package fr.echeance.web.shared;

import fr.echeance.domain.shared.Money;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An amount as programs read it.
 *
 * @param amount in cents
 */
@Schema(name = "Money", description = "An amount in minor units: 1299 is 12.99 €.")
public record JsonMoney(long amount, @Schema(example = "EUR") String currency) {
    public static JsonMoney of(Money money) {
        return new JsonMoney(money.cents(), Money.CURRENCY);
    }
}
