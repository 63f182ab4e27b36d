package fr.echeance.domain.shared;

/** What people write to the shop, and the shop to them, 1 to 4,000 characters: free text, therefore always personal. */
public record MessageText(String value) implements Personal {
    public static final int LONGEST = 4_000;

    public MessageText {
        value = Text.lines("message", value, LONGEST);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
