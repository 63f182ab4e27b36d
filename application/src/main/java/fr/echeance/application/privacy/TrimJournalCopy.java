package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** The copy of the journal of erasures ends line by line, as the journal does: it lies where no sweep comes. */
@UseCase(Purpose.RIGHTS)
public final class TrimJournalCopy {
    private final Processing processing;
    private final JournalCopy copy;

    TrimJournalCopy(Processing processing, JournalCopy copy) {
        this.processing = processing;
        this.copy = copy;
    }

    public void handle() {
        copy.trim(processing.read(TrimJournalCopy.class, now -> now));
    }
}
