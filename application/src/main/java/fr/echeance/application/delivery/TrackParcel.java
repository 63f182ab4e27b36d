package fr.echeance.application.delivery;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the parcel of an order is to be followed; empty while there is none, or no longer. Apart
 * from the order's page, because only fulfilment reads tracking numbers.
 */
@UseCase(Purpose.ORDER_FULFILMENT)
public final class TrackParcel {
    private final Processing processing;
    private final Parcels parcels;

    TrackParcel(Processing processing, Parcels parcels) {
        this.processing = processing;
        this.parcels = parcels;
    }

    /**
     * @param order whose page the caller is entitled to see
     */
    public Optional<Parcel> handle(UUID order) {
        return processing.read(TrackParcel.class, _ -> parcels.ofOrder(order));
    }
}
