package fr.echeance.web.account;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

/**
 * Asks for address and password.
 *
 * @param notice text {@code notice.<notice>}: why it is asked again, or what just happened
 */
public record SignInPage(Shell shell, @Nullable String notice) implements Page {}
