package fr.echeance.web.cart;

import fr.echeance.application.cart.CartView;
import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Picture;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

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
    static CartPage from(
            Shell shell,
            CartView view,
            List<ShippingMethods.Method> ways,
            @Nullable String notice) {
        long goods = view.goods().cents();
        return new CartPage(
                shell,
                view.lines().stream().map(Line::from).toList(),
                view.gone().stream().map(Sku::value).toList(),
                goods,
                ways.stream().mapToLong(way -> way.priceFor(view.goods()).cents()).min().orElse(0),
                ways.stream()
                        .flatMap(way -> way.freeFrom().stream())
                        .map(limit -> limit.cents() - goods)
                        .min(Comparator.naturalOrder())
                        .filter(missing -> missing > 0)
                        .orElse(null),
                view.orderable(),
                notice);
    }

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
            int left) {
        static Line from(CartView.Line line) {
            return new Line(
                    line.sku().value(),
                    line.product().value(),
                    line.title(),
                    new Picture(line.picture(), line.title()),
                    line.quantity().value(),
                    line.unitPrice().cents(),
                    line.total().cents(),
                    line.enough(),
                    switch (line.availability()) {
                        // At least so many: the shop counts no further in public.
                        case Availability.Available _ -> Availability.PLENTY;
                        case Availability.FewLeft(int pieces) -> pieces;
                        case Availability.SoldOut _ -> 0;
                    });
        }
    }
}
