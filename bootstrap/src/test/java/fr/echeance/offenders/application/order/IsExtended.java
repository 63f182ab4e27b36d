package fr.echeance.offenders.application.order;

import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** Not final. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public class IsExtended {
    IsExtended() {}

    public void handle() {}
}
