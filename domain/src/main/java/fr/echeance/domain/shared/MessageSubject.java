package fr.echeance.domain.shared;

/** What somebody's message is about, in one line of 1 to 120 characters: free text, therefore always personal. */
public record MessageSubject(String value) implements Personal {
    public static final int LONGEST = 120;

    public MessageSubject {
        value = Text.line("about", value, LONGEST);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
