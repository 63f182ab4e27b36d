package fr.echeance.web.security;

import java.util.Locale;

/** As the texts name what the log calls. */
final class Words {
    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
