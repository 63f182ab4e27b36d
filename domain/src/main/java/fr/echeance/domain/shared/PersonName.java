package fr.echeance.domain.shared;

/** A person's full name, 1 to 100 characters. */
public record PersonName(String value) implements Personal {
    public PersonName {
        value = Text.line("name", value, 100);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
