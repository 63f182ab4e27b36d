package fr.echeance.domain.order;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

/**
 * One article as it was sold: title, price with tax and VAT rate are frozen when the order is
 * placed.
 */
public record OrderLine(
        Sku sku,
        String title,
        Quantity quantity,
        Money unitPrice,
        VatRate vat,
        WithdrawalRight withdrawal) {
    public Money total() {
        return unitPrice.times(quantity.value());
    }
}
