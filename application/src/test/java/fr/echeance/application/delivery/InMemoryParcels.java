package fr.echeance.application.delivery;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.privacy.Milestones;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Parcels in memory. */
public final class InMemoryParcels implements Parcels, Rewindable {
    private final Map<UUID, Parcel> parcels = new HashMap<>();

    @Override
    public void add(Parcel parcel, Milestones order) {
        if (parcels.put(parcel.order(), parcel) != null)
            throw new IllegalStateException("a second parcel");
    }

    @Override
    public Optional<Parcel> ofOrder(UUID order) {
        return Optional.ofNullable(parcels.get(order));
    }

    @Override
    public Runnable mark() {
        Map<UUID, Parcel> before = new HashMap<>(parcels);
        return () -> {
            parcels.clear();
            parcels.putAll(before);
        };
    }
}
