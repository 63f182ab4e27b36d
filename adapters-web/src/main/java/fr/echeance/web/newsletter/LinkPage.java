package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * Behind a link of a letter: a button, since mail scanners follow links, then what came of it.
 *
 * @param about texts {@code newsletter.<about>.<state>}: {@code confirm}, {@code unsubscribe}, {@code objection} or {@code own}
 * @param state {@code ask}, {@code done} or {@code dead}
 */
public record LinkPage(Shell shell, String about, String ticket, String state) implements Page {
    static LinkPage of(Shell shell, String about, String ticket, String state) {
        return new LinkPage(shell.behind(NewsletterController.HERE), about, ticket, state);
    }
}
