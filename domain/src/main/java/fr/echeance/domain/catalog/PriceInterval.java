package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.Money;

import java.time.Instant;

/** A price with tax and since when it was asked; it ended when the next one began. */
public record PriceInterval(Money price, Instant from) {}
