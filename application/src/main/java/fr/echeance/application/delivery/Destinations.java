package fr.echeance.application.delivery;

import fr.echeance.domain.shared.PostalAddress;

import java.util.Optional;
import java.util.UUID;

/** Where parcels go. */
public interface Destinations {
    /** While the contact is kept. */
    Optional<PostalAddress> of(UUID order);
}
