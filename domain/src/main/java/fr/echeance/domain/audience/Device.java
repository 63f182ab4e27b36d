package fr.echeance.domain.audience;

import java.util.Locale;

/** A wide or a narrow screen: nothing finer is told apart, since a browser that is told apart is recognised. */
public enum Device {
    WIDE,
    NARROW;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
