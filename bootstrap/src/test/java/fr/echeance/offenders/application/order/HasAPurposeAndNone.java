package fr.echeance.offenders.application.order;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** Says both. */
@NoPersonalData
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class HasAPurposeAndNone {
    HasAPurposeAndNone() {}

    public void handle() {}
}
