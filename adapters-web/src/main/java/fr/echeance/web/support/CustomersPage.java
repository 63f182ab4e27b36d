package fr.echeance.web.support;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The search for a customer and whom it found.
 *
 * @param purpose under which the room looks, in words
 * @param sought as typed
 * @param asked whether somebody was looked for
 * @param more whether others were found, too many to be shown
 */
public record CustomersPage(
        Shell shell, String purpose, Field sought, boolean asked, List<Row> rows, boolean more)
        implements Page {

    /**
     * @param id what the address of the customer's page is made of
     * @param name null while no order and no address book says it
     * @param email first letter and domain
     * @param account whether there is one that is open
     */
    public record Row(
            String id,
            @Nullable String name,
            @Nullable String city,
            @Nullable String email,
            boolean account,
            int orders,
            @Nullable Instant lastOrder) {}
}
