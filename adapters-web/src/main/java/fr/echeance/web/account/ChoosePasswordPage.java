package fr.echeance.web.account;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Asks for a new password, behind a mailed link.
 *
 * @param action where the form goes
 * @param about texts {@code choose.<about>.title}, {@code .lead} and {@code .do}: {@code open} or {@code choose}
 * @param ticket that the form sends back
 * @param dead whether the link is good for nothing
 */
public record ChoosePasswordPage(
        Shell shell, String action, String about, String ticket, Field password, boolean dead)
        implements Page {}
