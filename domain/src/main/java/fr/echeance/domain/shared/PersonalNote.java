package fr.echeance.domain.shared;

/** What a buyer writes to the carrier, 1 to 500 characters: free text, therefore always personal. */
public record PersonalNote(String value) implements Personal {
    public PersonalNote {
        value = Text.lines("note", value, 500);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
