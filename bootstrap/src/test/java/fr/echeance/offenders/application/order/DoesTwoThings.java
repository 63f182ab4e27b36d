package fr.echeance.offenders.application.order;

import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** Two verbs in one class. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class DoesTwoThings {
    DoesTwoThings() {}

    public void place() {}

    public void cancel() {}
}
