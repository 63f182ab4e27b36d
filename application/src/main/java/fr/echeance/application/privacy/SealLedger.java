package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

/** Chains the ledger entries of all ended transactions; run again it goes on where it stopped, and two at once wait for each other. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class SealLedger {
    private final Processing processing;
    private final LedgerBook book;

    SealLedger(Processing processing, LedgerBook book) {
        this.processing = processing;
        this.book = book;
    }

    /** Answers how many entries were sealed. */
    public long handle() {
        long all = 0;
        long batch;
        do {
            batch = processing.run(SealLedger.class, _ -> book.seal());
            all += batch;
        } while (batch > 0);
        return all;
    }
}
