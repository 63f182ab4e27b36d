package fr.echeance.application.takeover;

import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Entries of a former shop in our books, without anybody's identity. One that is there already is left as it is. */
public interface TakenEntries {
    /** Those whose year is open; answers how many were new. */
    int addLive(List<TakenEntry> entries);

    /** Those whose year is closed, into the archive; answers how many were new. */
    int addArchived(List<TakenEntry> entries);

    /**
     * @param reference of our order where it is in use, else of the former one
     * @param derived from the price list, and marked so, since the export has no amount
     */
    record TakenEntry(
            UUID id,
            String reference,
            Money amount,
            boolean derived,
            LocalDate bookedOn,
            Deadlines deadlines) {}
}
