package fr.echeance.domain.delivery;

/**
 * Who carries parcels for the shop: a closed list, since each is a recipient of addresses and named
 * in the register.
 */
public enum Carrier {
    COLISSIMO("Colissimo"),
    CHRONOPOST("Chronopost"),
    MONDIAL_RELAY("Mondial Relay"),
    OTHER("Transporteur");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    /** The name as the carrier writes it. */
    public String label() {
        return label;
    }
}
