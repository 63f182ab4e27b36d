package fr.echeance.web.account;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Asks for an address to which a letter goes.
 *
 * @param action where the form goes, which is where this page stands
 * @param about texts {@code ask.<about>.title}, {@code .lead}, {@code .send} and {@code .sent}: {@code sign_up} or {@code forgotten}
 * @param sent whether a letter is on its way; the same whoever was named
 */
public record AskAddressPage(Shell shell, String action, String about, Field email, boolean sent)
        implements Page {}
