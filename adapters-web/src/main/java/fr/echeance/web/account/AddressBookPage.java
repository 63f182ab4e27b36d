package fr.echeance.web.account;

import fr.echeance.web.shared.Address;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The addresses that an account keeps, and a form for another one.
 *
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record AddressBookPage(
        Shell shell, List<Kept> addresses, Address typed, @Nullable String notice) implements Page {
    /** @param lines recipient first */
    public record Kept(String id, List<String> lines) {}
}
