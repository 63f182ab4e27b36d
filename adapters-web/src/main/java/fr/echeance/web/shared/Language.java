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

    public Language other() {
        return this == FR ? EN : FR;
    }
}
