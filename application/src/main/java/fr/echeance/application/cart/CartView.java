package fr.echeance.application.cart;

import fr.echeance.application.catalog.PriceList.Offer;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cart at the prices of this moment, with tax.
 *
 * @param gone articles that are no longer sold: they count for nothing and cannot be ordered
 * @param goods what the lines cost together
 * @param version differs whenever what lies in the cart differs
 */
public record CartView(List<Line> lines, List<Sku> gone, Money goods, String version) {
    public static final CartView EMPTY = new CartView(List.of(), List.of(), Money.ZERO, "");

    /**
     * @param offers what is asked for the cart's articles now
     */
    public static CartView of(Cart cart, Map<Sku, Offer> offers) {
        List<Line> lines =
                cart.lines().entrySet().stream()
                        .flatMap(line ->
                                Stream.ofNullable(offers.get(line.getKey()))
                                        .map(offer -> Line.of(offer, line.getValue())))
                        .toList();
        return new CartView(
                lines,
                cart.lines().keySet().stream().filter(sku -> !offers.containsKey(sku)).toList(),
                lines.stream().map(Line::total).reduce(Money.ZERO, Money::plus),
                cart.version());
    }

    /** How many pieces in all. */
    public int pieces() {
        return lines.stream().mapToInt(line -> line.quantity().value()).sum();
    }

    /** Whether it could be ordered as it stands, as far as one can see without reserving. */
    public boolean orderable() {
        return !lines.isEmpty() && gone.isEmpty() && lines.stream().allMatch(Line::enough);
    }

    /**
     * @param enough whether as many pieces as wanted are free at this moment
     */
    public record Line(
            Sku sku,
            Slug product,
            String title,
            String picture,
            Quantity quantity,
            Money unitPrice,
            Money total,
            Availability availability,
            boolean enough) {
        static Line of(Offer offer, Quantity wanted) {
            return new Line(
                    offer.sku(),
                    offer.product(),
                    offer.title(),
                    offer.picture(),
                    wanted,
                    offer.unitPrice(),
                    offer.unitPrice().times(wanted.value()),
                    Availability.of(offer.free()),
                    offer.free() >= wanted.value());
        }
    }
}
