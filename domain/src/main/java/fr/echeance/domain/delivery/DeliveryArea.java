package fr.echeance.domain.delivery;

import fr.echeance.domain.shared.PostalAddress;

/**
 * Where the shop delivers: metropolitan France. Overseas departments have VAT rates and customs of
 * their own.
 */
public final class DeliveryArea {
    private DeliveryArea() {}

    public static boolean covers(PostalAddress address) {
        return address.country().equals("FR")
                && !address.postcode().startsWith("97")
                && !address.postcode().startsWith("98");
    }
}
