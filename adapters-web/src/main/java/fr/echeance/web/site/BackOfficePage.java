package fr.echeance.web.site;

import fr.echeance.web.privacy.Horizon;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.util.List;

/**
 * The back office's hall.
 *
 * @param purpose under which the room looks, in words
 * @param overdue records past their deadline and not yet swept
 * @param passkeys whether who signs in can make a passkey
 */
public record BackOfficePage(
        Shell shell,
        String purpose,
        Horizon horizon,
        long overdue,
        List<Count> counts,
        boolean passkeys)
        implements Page {

    /**
     * Orders in a state.
     *
     * @param state as in the address of the list
     */
    public record Count(String state, long orders) {}
}
