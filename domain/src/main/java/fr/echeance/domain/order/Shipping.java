package fr.echeance.domain.order;

import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.shared.Money;

/** The way of delivery as it was sold: code and name of the method, price with tax, VAT rate. */
public record Shipping(String method, String name, Money price, VatRate vat) {}
