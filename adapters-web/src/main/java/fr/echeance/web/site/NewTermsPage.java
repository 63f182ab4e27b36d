package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

/** A version of the terms that is to be published. */
public record NewTermsPage(Shell shell, Typed form) implements Page {}
