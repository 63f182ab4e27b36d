package fr.echeance.web.account;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Compares the accounts with what the identity provider knows.
 *
 * @param purpose under which the room looks, in words
 * @param compared what came of it; null before it was asked for
 */
public record IdentitiesPage(Shell shell, String purpose, @Nullable Compared compared)
        implements Page {
    /**
     * @param elsewhere whether there is another provider than the shop itself
     * @param people how many there are, here or there
     */
    public record Compared(boolean elsewhere, int people, List<Row> differences) {}

    /** @param kind text {@code identities.<kind>} */
    public record Row(String account, String kind) {}
}
