package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

/**
 * A version of a legal page that is to be published.
 *
 * @param page as its address names it
 */
public record NewTermsPage(Shell shell, String page, Typed form) implements Page {}
