package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Signing up.
 *
 * @param wording to which one agrees by sending the form
 * @param sent whether a letter is on its way; the same whoever was named
 */
public record NewsletterPage(
        Shell shell, Field email, TopicsForm topics, String wording, boolean sent)
        implements Page {}
