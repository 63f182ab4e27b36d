package fr.echeance.web.order;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * An order that is no longer in everyday use, or never was: nobody can tell from here. What a dispute may need is one logged look away.
 *
 * @param purpose under which the room looks, in words
 */
public record BackOfficeOrderGonePage(Shell shell, String purpose, String id) implements Page {}
