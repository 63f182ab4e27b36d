package fr.echeance.domain.account;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Text;

import java.util.regex.Pattern;

/**
 * What a member of staff looks for again and again. Of the address of a list it holds what names nobody; so that nobody slips in by the
 * name either, an address is refused there.
 *
 * @param query as in the address of the list, without the question mark: small words, days and codes
 */
public record SavedFilter(Of of, String name, String query) {
    private static final Pattern CONDITIONS =
            Pattern.compile(
                    "([a-zA-Z]{1,20}=[a-z0-9_-]{1,40})(&[a-zA-Z]{1,20}=[a-z0-9_-]{1,40}){0,9}");

    public SavedFilter {
        name = Text.line("filterName", name, 40);
        if (name.indexOf('@') >= 0) throw new InvalidValue("filterName", "no-person");
        if (!CONDITIONS.matcher(query).matches())
            throw new InvalidValue("filterName", "nothing-to-save");
    }

    /** Whether the other stands in the same list under the same name. */
    public boolean isCalledAs(SavedFilter other) {
        return of == other.of && name.equals(other.name);
    }

    /** The lists that have filters. */
    public enum Of {
        ORDERS,
        CATALOGUE
    }
}
