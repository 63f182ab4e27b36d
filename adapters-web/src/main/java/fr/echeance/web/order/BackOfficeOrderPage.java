package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The back office's page of an order.
 *
 * @param purpose under which the room looks, in words
 * @param timeline oldest first
 * @param contact empty once it is gone
 * @param kept the records of this order with their deadlines; value in words
 * @param acts what can be done now: ship, deliver, cancel, print the slip, send the confirmation again
 * @param customer address of the buyer's page; null where it does not open
 * @param transfers null where the shop is not paid by transfer
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record BackOfficeOrderPage(
        Shell shell,
        String purpose,
        String id,
        String number,
        String state,
        Instant placedAt,
        List<Event> timeline,
        List<Line> lines,
        Sums sums,
        List<Marked> contact,
        List<Kept> kept,
        @Nullable String tracking,
        List<String> acts,
        @Nullable String customer,
        List<String> carriers,
        Field trackingNumber,
        Field deliveredOn,
        @Nullable TransferPanel transfers,
        @Nullable String notice)
        implements Page {
    private static final List<String> BEFORE_IT_LEAVES =
            List.of("buyer_asked", "out_of_stock", "suspected_fraud", "other");
    private static final List<String> UNDER_WAY = List.of("lost");

    /** Why it can be cancelled now. */
    public List<String> reasons() {
        return state.equals("shipped") ? UNDER_WAY : BEFORE_IT_LEAVES;
    }

    /** What was typed, to say together what is wrong with it. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(trackingNumber, deliveredOn));
        if (transfers != null) fields.addAll(transfers.fields());
        return fields;
    }

    /**
     * @param what in words
     * @param actor the name of a member of staff; null when the shop acted by itself
     * @param letter name of the letter that went out
     */
    public record Event(Instant at, String what, @Nullable String actor, @Nullable String letter) {}

    /**
     * @param kind of record, in words
     */
    public record Kept(String kind, fr.echeance.web.shared.DeadlineMark mark) {}
}
