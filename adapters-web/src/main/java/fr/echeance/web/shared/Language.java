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

    /** Of the same page in this language: search engines and readers of feeds keep no cookie, and each language needs an address. */
    public String address(String path) {
        return this == FR ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + tag();
    }

    public Language other() {
        return this == FR ? EN : FR;
    }
}
