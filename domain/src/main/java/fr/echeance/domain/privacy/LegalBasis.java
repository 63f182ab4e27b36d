package fr.echeance.domain.privacy;

/** Why processing is lawful (base légale, GDPR art. 6(1)). */
public enum LegalBasis {
    CONSENT("Consentement", "Consent", "6(1)(a)"),
    CONTRACT("Exécution d'un contrat", "Performance of a contract", "6(1)(b)"),
    LEGAL_OBLIGATION("Obligations légales", "Legal obligation", "6(1)(c)"),
    LEGITIMATE_INTEREST("Intérêt légitime", "Legitimate interest", "6(1)(f)");

    private final String fr;
    private final String en;
    private final String article;

    LegalBasis(String fr, String en, String article) {
        this.fr = fr;
        this.en = en;
        this.article = article;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /** The letter of GDPR art. 6, e.g. {@code 6(1)(b)}. */
    public String article() {
        return article;
    }
}
