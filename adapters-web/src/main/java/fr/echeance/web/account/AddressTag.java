package fr.echeance.web.account;

import fr.echeance.application.account.AddressBook;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tag of an address: what it says, not whether it is preferred. */
final class AddressTag {
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{16})(-p)?\"");

    private AddressTag() {}

    static String of(AddressBook.Kept kept, boolean preferred) {
        return "\"" + kept.version() + (preferred ? "-p" : "") + "\"";
    }

    /**
     * The version that somebody saw, to be found unchanged. A tag that is none of ours, or weak, names an address that does not exist.
     *
     * @param match the header If-Match; a star is met by any address that is there
     */
    static Optional<String> seen(@Nullable String match) {
        if (match == null || match.strip().equals("*")) return Optional.empty();
        Matcher tag = TAG.matcher(match.strip());
        return Optional.of(tag.matches() ? tag.group(1) : "");
    }
}
