package fr.echeance.domain.shared;

/** A malformed input: which field broke which rule. Never holds the value itself, so that no log or answer can repeat it. */
public final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * @param field the field's name as the outside knows it, e.g. {@code email}
     * @param rule the broken rule as a key in kebab case, e.g. {@code too-long}
     */
    public InvalidValue(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
