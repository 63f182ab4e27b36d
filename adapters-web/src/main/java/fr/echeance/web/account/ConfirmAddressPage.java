package fr.echeance.web.account;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Behind the mailed links of a change of address: a button, since mail scanners follow links, then what came of it.
 *
 * @param state text {@code move.<state>}: {@code ask}, {@code agreed}, {@code changed}, {@code taken} or {@code dead}
 */
public record ConfirmAddressPage(Shell shell, String ticket, String state) implements Page {}
