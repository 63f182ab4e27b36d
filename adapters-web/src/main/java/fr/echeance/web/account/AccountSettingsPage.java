package fr.echeance.web.account;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Another address, another password, signing out everywhere, closing: each a form of its own.
 *
 * @param current the present password, asked before it is changed
 * @param closing the present password, asked before the account is closed
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record AccountSettingsPage(
        Shell shell,
        String address,
        Field email,
        Field current,
        Field password,
        Field closing,
        @Nullable String notice)
        implements Page {
    static AccountSettingsPage of(Shell shell, String address, @Nullable String notice) {
        return new AccountSettingsPage(
                shell.with(AccountController.SETTINGS, shell.cartSize()),
                address,
                Field.empty("email"),
                Field.empty("current"),
                Field.empty("password"),
                Field.empty("closing"),
                notice);
    }

    AccountSettingsPage with(Field broken) {
        return new AccountSettingsPage(
                shell,
                address,
                replaced(email, broken),
                replaced(current, broken),
                replaced(password, broken),
                replaced(closing, broken),
                null);
    }

    public List<Field> fields() {
        return List.of(email, current, password, closing);
    }

    private static Field replaced(Field mine, Field broken) {
        return mine.name().equals(broken.name()) ? broken : mine;
    }
}
