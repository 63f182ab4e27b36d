package fr.echeance.application.delivery;

import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.util.List;
import java.util.Optional;

/** Two ways of delivery: one that grows free, one that does not. */
public final class FixedShippingMethods implements ShippingMethods {
    @Override
    public List<Method> all(Language language) {
        return List.of(
                new Method(
                        "home",
                        "À domicile",
                        "2 à 4 jours",
                        new Money(590),
                        Optional.of(new Money(6_000)),
                        10),
                new Method("express", "Express", "Demain", new Money(1_290), Optional.empty(), 3));
    }
}
