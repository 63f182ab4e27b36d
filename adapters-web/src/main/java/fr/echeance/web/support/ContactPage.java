package fr.echeance.web.support;

import fr.echeance.domain.support.Enquiry;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

/**
 * Asking something without an account.
 *
 * @param ticket goes back with the form
 * @param wording to which one agrees by ticking the box
 * @param notice {@code sent}, or why the form comes back; null where there is nothing to say
 */
public record ContactPage(
        Shell shell, String ticket, Typed form, String wording, @Nullable String notice)
        implements Page {
    /** What the notice says of it. */
    public boolean isSent() {
        return "sent".equals(notice);
    }

    static ContactPage of(Shell shell, String ticket, Typed form, @Nullable String notice) {
        return new ContactPage(
                shell.with(ContactController.HERE, shell.cartSize()),
                ticket,
                form,
                Enquiry.wording(shell.language().spoken()).text(),
                notice);
    }
}
