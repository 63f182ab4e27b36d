package fr.echeance.offenders.application.order;

import fr.echeance.application.shared.Processing;

/** Opens a transaction under nothing. */
public final class HasNoPurpose {
    private final Processing processing;

    HasNoPurpose(Processing processing) {
        this.processing = processing;
    }

    public void handle() {
        processing.run(HasNoPurpose.class, now -> now);
    }
}
