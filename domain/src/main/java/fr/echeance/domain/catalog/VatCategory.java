package fr.echeance.domain.catalog;

/**
 * Which VAT rate an article carries; the rate itself depends on country and day (CIBS L. 213-150
 * s., formerly CGI 278 s.).
 */
public enum VatCategory {
    /** Taux normal. */
    STANDARD,
    /** Taux intermédiaire: plants. */
    INTERMEDIATE,
    /** Taux réduit: books, food. */
    REDUCED,
    /** Taux particulier: the press. */
    PRESS
}
