package fr.echeance.application.order;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** A shelf in memory. What would break PostgreSQL's CHECK throws here too. */
public final class InMemoryStock implements Stock, Rewindable {
    private final Map<Sku, Shelf> shelves = new HashMap<>();

    /**
     * @param onHand pieces on the shelf, free or reserved
     */
    public record Shelf(int onHand, int reserved) {
        public Shelf {
            if (reserved < 0 || reserved > onHand)
                throw new IllegalStateException("reserved beyond what is there");
        }

        public int free() {
            return onHand - reserved;
        }
    }

    public void put(Sku sku, int onHand) {
        shelves.put(sku, new Shelf(onHand, shelf(sku).reserved()));
    }

    /** An unknown article has an empty shelf. */
    public Shelf shelf(Sku sku) {
        return shelves.getOrDefault(sku, new Shelf(0, 0));
    }

    public boolean knows(Sku sku) {
        return shelves.containsKey(sku);
    }

    @Override
    public Set<Sku> reserve(SortedMap<Sku, Quantity> wanted) {
        Set<Sku> shortOf = new TreeSet<>();
        wanted.forEach((sku, quantity) -> {
            if (shelf(sku).free() < quantity.value()) shortOf.add(sku);
        });
        if (shortOf.isEmpty()) change(wanted, 0, 1);
        return shortOf;
    }

    @Override
    public void sell(SortedMap<Sku, Quantity> reserved) {
        change(reserved, -1, -1);
    }

    @Override
    public void release(SortedMap<Sku, Quantity> reserved) {
        change(reserved, 0, -1);
    }

    @Override
    public void restock(SortedMap<Sku, Quantity> sold) {
        change(sold, 1, 0);
    }

    private void change(SortedMap<Sku, Quantity> pieces, int onHand, int reserved) {
        pieces.forEach((sku, quantity) -> {
            Shelf shelf = shelf(sku);
            shelves.put(
                    sku,
                    new Shelf(
                            shelf.onHand() + onHand * quantity.value(),
                            shelf.reserved() + reserved * quantity.value()));
        });
    }

    @Override
    public Runnable mark() {
        Map<Sku, Shelf> before = new HashMap<>(shelves);
        return () -> {
            shelves.clear();
            shelves.putAll(before);
        };
    }
}
