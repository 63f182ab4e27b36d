package fr.echeance.application.site;

import java.util.Locale;

/** The texts that the law wants on the site; each has versions in both languages. */
public enum LegalPage {
    /** General terms of sale (conditions générales de vente). */
    TERMS,
    /** Who publishes and sells (mentions légales). */
    NOTICE,
    /** How far the shop can be used by everybody (C. conso. L. 412-13). */
    ACCESSIBILITY;

    /** As its address ends: {@code /legal/<text>}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
