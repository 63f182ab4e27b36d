package fr.echeance.domain.newsletter;

/** Where somebody asked for the newsletter. */
public enum Channel {
    FORM,
    CHECKOUT,
    /** Elsewhere: {@link ConsentSource}. */
    IMPORT
}
