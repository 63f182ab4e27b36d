package fr.echeance.web.order;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The parcels of the orders that were ticked; names nobody.
 *
 * @param purpose under which the room looks, in words
 * @param carrier the one that is chosen, by its label
 */
public record ParcelsPage(
        Shell shell, String purpose, List<String> carriers, String carrier, List<Parcel> parcels)
        implements Page {

    /**
     * @param tracking as typed
     * @param answer the text {@code parcel.<answer>}; null before anything was done
     * @param open whether a number can still be given
     */
    public record Parcel(
            String id,
            String number,
            Instant placedAt,
            String shipping,
            String tracking,
            @Nullable String answer,
            boolean open) {}

    /** Whether a number can still be given for any of them. */
    public boolean anyOpen() {
        return parcels.stream().anyMatch(Parcel::open);
    }
}
