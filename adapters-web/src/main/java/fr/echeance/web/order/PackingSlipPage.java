package fr.echeance.web.order;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.Instant;
import java.util.List;

/**
 * A packing slip: no price, no way to reach the buyer.
 *
 * @param purpose under which the room looks, in words
 * @param way of delivery
 * @param to line by line
 */
public record PackingSlipPage(
        Shell shell,
        String purpose,
        String id,
        String number,
        Instant placedAt,
        String way,
        List<String> to,
        List<Piece> pieces)
        implements Page {

    public record Piece(String sku, String title, int quantity) {}

    /** All of them, to be counted against the parcel. */
    public int count() {
        return pieces.stream().mapToInt(Piece::quantity).sum();
    }
}
