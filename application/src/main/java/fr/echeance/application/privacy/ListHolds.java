package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** The holds that stand, the next review first. */
@UseCase(Purpose.PURCHASE_DISPUTES)
public final class ListHolds {
    private final Processing processing;
    private final Holds holds;

    ListHolds(Processing processing, Holds holds) {
        this.processing = processing;
        this.holds = holds;
    }

    public List<Holds.Hold> handle() {
        return processing.read(ListHolds.class, _ -> holds.current());
    }
}
