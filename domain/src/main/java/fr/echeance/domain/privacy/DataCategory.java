package fr.echeance.domain.privacy;

/** What a personal value is about (catégorie de données), in the words of the published table; said of columns. */
public enum DataCategory {
    IDENTITY("Identité", "Identity"),
    PERSONAL_LIFE("Vie personnelle", "Personal life"),
    PROFESSIONAL_LIFE("Vie professionnelle", "Professional life"),
    ECONOMIC("Informations économiques", "Economic information"),
    LOCATION("Localisation", "Location"),
    INTERNET("Internet", "Internet");

    private final String fr;
    private final String en;

    DataCategory(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
