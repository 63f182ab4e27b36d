package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.LARGE;
import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every stock answers. Begins with 10 small hourglasses, 4 large ones and 99 almanacs. */
public abstract class StockContract {
    protected abstract Processing processing();

    protected abstract Stock stock();

    /** Puts the sample catalogue on the shelf. */
    protected abstract void fill();

    /** Pieces that nobody has reserved. */
    protected abstract int free(Sku sku);

    @BeforeEach
    void fillTheShelf() {
        fill();
    }

    @Test
    void reservesWhatIsThere() {
        assertThat(reserve(Map.of(SMALL, 3, PAPER, 1))).isEmpty();
        assertThat(free(SMALL)).isEqualTo(7);
        assertThat(free(PAPER)).isEqualTo(98);
    }

    @Test
    void reservesAllOrNothing() {
        assertThat(reserve(Map.of(SMALL, 3, LARGE, 5))).containsExactly(LARGE);
        assertThat(free(SMALL)).isEqualTo(10);
        assertThat(free(LARGE)).isEqualTo(4);
    }

    @Test
    void reservesTheLastPieceOnce() {
        assertThat(reserve(Map.of(LARGE, 4))).isEmpty();
        assertThat(reserve(Map.of(LARGE, 1))).containsExactly(LARGE);
    }

    @Test
    void isShortOfWhatItDoesNotKnow() {
        Sku unknown = new Sku("NIX-1");
        assertThat(reserve(Map.of(SMALL, 1, unknown, 1))).containsExactly(unknown);
        assertThat(free(SMALL)).isEqualTo(10);
    }

    @Test
    void givesBackWhatWasReserved() {
        reserve(Map.of(SMALL, 10));
        run(() -> stock().release(pieces(Map.of(SMALL, 10))));
        assertThat(free(SMALL)).isEqualTo(10);
    }

    @Test
    void sellsWhatWasReservedAndTakesItBack() {
        reserve(Map.of(SMALL, 10));
        run(() -> stock().sell(pieces(Map.of(SMALL, 10))));
        assertThat(reserve(Map.of(SMALL, 1))).containsExactly(SMALL);
        run(() -> stock().restock(pieces(Map.of(SMALL, 10))));
        assertThat(free(SMALL)).isEqualTo(10);
    }

    @Test
    void neverGivesBackMoreThanWasReserved() {
        reserve(Map.of(SMALL, 1));
        assertThatThrownBy(() -> run(() -> stock().release(pieces(Map.of(SMALL, 2)))))
                .isInstanceOf(RuntimeException.class);
    }

    private Set<Sku> reserve(Map<Sku, Integer> wanted) {
        return processing().run(PlaceOrder.class, _ -> stock().reserve(pieces(wanted)));
    }

    private void run(Runnable work) {
        processing()
                .run(
                        CancelOrder.class,
                        now -> {
                            work.run();
                            return now;
                        });
    }

    private static SortedMap<Sku, Quantity> pieces(Map<Sku, Integer> counts) {
        SortedMap<Sku, Quantity> pieces = new TreeMap<>();
        counts.forEach((sku, count) -> pieces.put(sku, new Quantity(count)));
        return pieces;
    }
}
