package fr.echeance.domain.catalog;

import fr.echeance.domain.shared.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The prices of one article, and what a reduction must say: the lowest price of the 30 days before
 * the reduction began; of reductions that follow each other without a rise between, the first
 * counts (C. conso. L. 112-1-1; CJEU C-330/23).
 */
public final class PriceHistory {
    /** How far back the law looks. */
    public static final Duration LOOK_BACK = Duration.ofDays(30);

    /**
     * How long a lower price is announced as a reduction, from its last step; afterwards it is
     * simply the price. Ours.
     */
    public static final Duration ANNOUNCED = Duration.ofDays(60);

    private final List<PriceInterval> prices;

    private PriceHistory(List<PriceInterval> prices) {
        this.prices = prices;
    }

    /**
     * @param prices in any order; none of them in the future
     */
    public static PriceHistory of(List<PriceInterval> prices) {
        return new PriceHistory(
                prices.stream().sorted(Comparator.comparing(PriceInterval::from)).toList());
    }

    /**
     * The reduction to announce at this instant; empty when the price did not fall, or no longer
     * counts as reduced.
     */
    public Optional<Reduction> reduction(Instant now) {
        int last = prices.size() - 1;
        int first = last;
        while (first > 0 && falls(first)) first--;
        if (first == last || !now.isBefore(prices.get(last).from().plus(ANNOUNCED)))
            return Optional.empty();
        Instant began = prices.get(first + 1).from();
        Money lowest = lowestBefore(began, first);
        Money current = prices.get(last).price();
        return current.compareTo(lowest) < 0
                ? Optional.of(new Reduction(lowest, current, began))
                : Optional.empty();
    }

    private boolean falls(int i) {
        return prices.get(i).price().compareTo(prices.get(i - 1).price()) < 0;
    }

    /**
     * The lowest price asked in the 30 days before {@code began}, among the intervals up to the one
     * that ended then.
     */
    private Money lowestBefore(Instant began, int until) {
        Money lowest = prices.get(until).price();
        // An interval counts when it ended inside the window; it ended when the next one began.
        for (int i = until - 1;
                i >= 0 && prices.get(i + 1).from().isAfter(began.minus(LOOK_BACK));
                i--) {
            Money price = prices.get(i).price();
            if (price.compareTo(lowest) < 0) lowest = price;
        }
        return lowest;
    }

    /**
     * @param lowest the lowest price of the 30 days before
     * @param since when the (first) reduction began
     */
    public record Reduction(Money lowest, Money current, Instant since) {
        /**
         * The reduction in whole percent of {@link #lowest}, rounded down: never more than it is.
         */
        public int percent() {
            return (int) ((lowest.cents() - current.cents()) * 100 / lowest.cents());
        }
    }
}
