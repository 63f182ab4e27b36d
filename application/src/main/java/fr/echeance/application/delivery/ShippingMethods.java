package fr.echeance.application.delivery;

import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.Optional;

/** The ways of delivery that the shop offers, in its order. */
public interface ShippingMethods {
    List<Method> all(Language language);

    /** When the usual way brings it, in words: the shop names that one first. */
    static String usual(List<Method> methods) {
        return methods.isEmpty() ? "" : methods.getFirst().delay();
    }

    /**
     * @param price with tax
     * @param freeFrom goods worth that much, with tax, travel free
     * @param delay when it comes, in words
     * @param maxDays the latest, in days from payment (C. conso. L. 216-1: 30 at most)
     */
    record Method(
            String code,
            String name,
            String delay,
            Money price,
            Optional<Money> freeFrom,
            int maxDays) {
        /** What it costs for goods of that worth. */
        public Money priceFor(Money goods) {
            return freeFrom.filter(limit -> goods.compareTo(limit) >= 0).isPresent()
                    ? Money.ZERO
                    : price;
        }
    }
}
