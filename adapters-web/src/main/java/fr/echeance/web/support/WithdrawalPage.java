package fr.echeance.web.support;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/** Behind the link by which a question is taken back: a button, then that it is gone. */
public record WithdrawalPage(Shell shell, String ticket, boolean done) implements Page {
    static WithdrawalPage of(Shell shell, String ticket, boolean done) {
        return new WithdrawalPage(shell.behind(ContactController.HERE), ticket, done);
    }
}
