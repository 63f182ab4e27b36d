package fr.echeance.application.order;

import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.List;

/** Under what an order is placed: the terms in force and the ways of delivery, asked in one question. */
public interface OrderConditions {
    /**
     * @throws IllegalStateException when the shop has no terms in force: it must not sell then
     */
    Current current(Language language, Instant now);

    /**
     * @param termsVersion of the general terms of sale (conditions générales de vente)
     * @param termsDigest SHA-256 of title, line feed and body in UTF-8, lower-case hexadecimal
     * @param methods in the shop's order
     */
    record Current(String termsVersion, String termsDigest, List<ShippingMethods.Method> methods) {}
}
