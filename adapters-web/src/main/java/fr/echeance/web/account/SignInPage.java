package fr.echeance.web.account;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

/**
 * Asks for address and password, or leads to where they are asked for.
 *
 * @param elsewhere whether another provider asks
 * @param notice text {@code notice.<notice>}: why it is asked again, or what just happened
 */
public record SignInPage(Shell shell, boolean elsewhere, @Nullable String notice) implements Page {}
