package fr.echeance.domain.delivery;

import fr.echeance.domain.shared.Destination;

/**
 * Where the shop delivers: metropolitan France. Overseas departments have VAT rates and customs of
 * their own.
 */
public final class DeliveryArea {
    private DeliveryArea() {}

    public static boolean covers(Destination destination) {
        return destination.country().equals("FR")
                && !destination.postcode().startsWith("97")
                && !destination.postcode().startsWith("98");
    }
}
