package fr.echeance.web.order;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Waits for the bank; looks again by itself every five seconds.
 *
 * @param number of the order
 */
public record PaymentWaitPage(Shell shell, String number) implements Page {}
