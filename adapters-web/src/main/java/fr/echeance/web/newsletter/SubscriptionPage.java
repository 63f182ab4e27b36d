package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * What who holds the link of a letter may change.
 *
 * @param spoken tag of the letter's language
 */
public record SubscriptionPage(
        Shell shell, String ticket, TopicsForm topics, String spoken, boolean saved)
        implements Page {}
