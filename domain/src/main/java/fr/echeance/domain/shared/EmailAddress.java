package fr.echeance.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as a mailbox provider would accept it: at most 254 characters (RFC 5321), one {@code @}, a domain with a dot.
 * Stored as typed, compared by {@link #key()}. Throws {@link InvalidValue} with rule {@code email}, {@code too-long} or {@code required}.
 */
public record EmailAddress(String value) implements Personal {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                            + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public EmailAddress {
        value = Text.line("email", value, 254);
        String local = value.substring(0, Math.max(0, value.indexOf('@')));
        if (!SHAPE.matcher(value).matches()
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) throw new InvalidValue("email", "email");
    }

    /** The form under which two addresses are the same person's: lower case. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
