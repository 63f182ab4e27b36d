package fr.echeance.web.support;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Nobody in everyday use is called so: hidden, archived, erased or never there, one page.
 *
 * @param purpose under which the room looks, in words
 */
public record CustomerGonePage(Shell shell, String purpose) implements Page {}
