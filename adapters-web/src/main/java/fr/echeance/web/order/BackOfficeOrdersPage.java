package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.ShownFilters;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The back office's list of orders; names nobody.
 *
 * @param purpose under which the room looks, in words
 * @param state the state asked for, or nothing
 * @param email for typing an address; empty unless the one that was typed is none
 * @param buyer pseudonym of the one buyer whose orders are shown, or nothing
 * @param days the last so many days, or nothing
 * @param ways of delivery that can be asked for
 * @param everybody address of the same list for all buyers
 * @param saved the filters of who is signed in
 * @param byTransfer whether money comes by transfer, on a page of its own
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record BackOfficeOrdersPage(
        Shell shell,
        String purpose,
        String state,
        String days,
        Field from,
        Field to,
        List<Option> ways,
        Field number,
        Field email,
        String buyer,
        String everybody,
        ShownFilters saved,
        boolean byTransfer,
        List<Row> rows,
        Pager pager,
        @Nullable String notice)
        implements Page {
    public static final List<String> STATES =
            List.of("awaiting_payment", "confirmed", "shipped", "delivered", "cancelled", "lapsed");

    /** "In the last … days". */
    public static final List<String> DAYS = List.of("1", "7", "30", "90");

    /**
     * @param id what its address is made of
     * @param shipping the name of the way of delivery
     * @param ready whether its parcel can leave
     */
    public record Row(
            String id,
            String number,
            Instant placedAt,
            String state,
            String shipping,
            long total,
            boolean ready) {}

    /** Whether anything can be handed to a carrier. */
    public boolean anyReady() {
        return rows.stream().anyMatch(Row::ready);
    }
}
