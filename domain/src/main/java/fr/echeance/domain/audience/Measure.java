package fr.echeance.domain.audience;

import java.util.Locale;

/** What is counted of a day, each under labels of its own. */
public enum Measure {
    /** One label: everything. */
    TOTAL,
    /** By {@link SitePage}. */
    PAGE,
    /** By the name of a product or an article in its address. */
    ITEM,
    /** By {@link Source.Way}; only what begins a visit. */
    WAY,
    /** By the host that led here. */
    HOST,
    /** By language. */
    LANGUAGE,
    /** By {@link Device}. */
    DEVICE,
    /** Of those who agreed to be recognised, once a day each: {@code new} or {@code returning}. */
    VISITOR,
    /** By {@link TrackerChoice}. */
    CHOICE,
    /** Pages that were not there. */
    MISSING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
