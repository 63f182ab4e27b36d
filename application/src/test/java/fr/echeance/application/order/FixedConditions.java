package fr.echeance.application.order;

import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.domain.shared.Language;

import java.time.Instant;

/** The one version of the terms, the two ways of delivery. */
public final class FixedConditions implements OrderConditions {
    @Override
    public Current current(Language language, Instant now) {
        return new Current(
                FixedTerms.VERSION, FixedTerms.DIGEST, new FixedShippingMethods().all(language));
    }
}
