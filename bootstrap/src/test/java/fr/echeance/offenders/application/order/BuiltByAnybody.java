package fr.echeance.offenders.application.order;

import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** A public constructor. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class BuiltByAnybody {
    public BuiltByAnybody() {}

    public void handle() {}
}
