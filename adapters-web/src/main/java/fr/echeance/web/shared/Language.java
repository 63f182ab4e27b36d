package fr.echeance.web.shared;

import java.util.Locale;

/** A language in which the pages speak. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As the lang attribute wants it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The same language as the use cases name it. */
    public fr.echeance.domain.shared.Language spoken() {
        return fr.echeance.domain.shared.Language.valueOf(name());
    }

    /** One of two wordings. */
    public String of(String fr, String en) {
        return this == FR ? fr : en;
    }

    public Language other() {
        return this == FR ? EN : FR;
    }
}
