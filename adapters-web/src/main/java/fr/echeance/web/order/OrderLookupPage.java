package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Finds an order by its number and the address it was placed with.
 *
 * @param failed one and the same answer, whichever of the two was wrong
 */
public record OrderLookupPage(Shell shell, Field number, Field email, boolean failed)
        implements Page {}
