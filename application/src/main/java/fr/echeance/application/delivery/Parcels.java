package fr.echeance.application.delivery;

import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.privacy.Milestones;

import java.util.Optional;
import java.util.UUID;

/** The parcels; each lives as long as the duties of its order. */
public interface Parcels {
    /**
     * @param order the milestones of its order, from which its deadline follows
     */
    void add(Parcel parcel, Milestones order);

    Optional<Parcel> ofOrder(UUID order);
}
