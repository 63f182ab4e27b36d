package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;

import java.time.Instant;
import java.util.List;

/**
 * The back office's list of orders; names nobody.
 *
 * @param purpose under which the room looks, in words
 * @param state the state asked for, or nothing
 * @param email for typing an address; empty unless the one that was typed is none
 * @param buyer pseudonym of the one buyer whose orders are shown, or nothing
 * @param everybody address of the same list for all buyers
 */
public record BackOfficeOrdersPage(
        Shell shell,
        String purpose,
        String state,
        Field from,
        Field to,
        Field number,
        Field email,
        String buyer,
        String everybody,
        List<Row> rows,
        Pager pager)
        implements Page {
    public static final List<String> STATES =
            List.of("awaiting_payment", "confirmed", "shipped", "delivered", "cancelled", "lapsed");

    /**
     * @param id what its address is made of
     */
    public record Row(String id, String number, Instant placedAt, String state, long total) {}
}
