package fr.echeance.domain.shared;

/** How many pieces: 1 to 99. Throws {@link InvalidValue} with field {@code quantity} and rule {@code quantity}. */
public record Quantity(int value) {
    public static final int MAX = 99;

    public Quantity {
        if (value < 1 || value > MAX) throw new InvalidValue("quantity", "quantity");
    }
}
