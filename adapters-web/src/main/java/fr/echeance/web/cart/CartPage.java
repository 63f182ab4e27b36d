package fr.echeance.web.cart;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Picture;
import fr.echeance.web.shared.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, at today's prices with tax.
 *
 * @param gone numbers of articles that are no longer sold
 * @param shippingFrom the cheapest way of delivery for this cart
 * @param untilFree how much is missing for free delivery; null when there is none
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record CartPage(
        Shell shell,
        List<Line> lines,
        List<String> gone,
        long goods,
        long shippingFrom,
        @Nullable Long untilFree,
        boolean orderable,
        @Nullable String notice)
        implements Page {

    /**
     * @param enough whether as many as wanted are there
     * @param left how many are there, told when not enough
     */
    public record Line(
            String sku,
            String slug,
            String title,
            Picture picture,
            int quantity,
            long unitPrice,
            long total,
            boolean enough,
            int left) {}
}
