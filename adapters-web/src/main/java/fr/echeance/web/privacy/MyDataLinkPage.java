package fr.echeance.web.privacy;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Asks for a link to what is kept about oneself.
 *
 * @param sent whether it has just been asked for: one and the same answer for every address
 */
public record MyDataLinkPage(Shell shell, Field email, boolean sent) implements Page {}
