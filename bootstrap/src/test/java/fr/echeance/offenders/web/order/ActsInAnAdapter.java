package fr.echeance.offenders.web.order;

import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** A verb outside the application. */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ActsInAnAdapter {
    ActsInAnAdapter() {}

    public void handle() {}
}
