package fr.echeance.web.privacy;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Where the link of a mail leads: a button, since mail scanners follow links.
 *
 * @param token what the button sends
 * @param gone whether it was pressed and opened nothing
 */
public record MyDataOpenPage(Shell shell, String token, boolean gone) implements Page {}
