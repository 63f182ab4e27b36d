package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Witness of every act on records that governance asks for: how many of which kind, never whose (GDPR art. 5(2)). Written in the business transaction, sealed later. */
public interface Ledger {
    /**
     * @param actor pseudonym of the member of staff; empty when the shop acted by itself
     * @param records how many records the act touched, 0 or more
     */
    void record(Act act, RecordKind kind, Purpose purpose, long records, Optional<UUID> actor);

    /**
     * As {@link #record}, by the shop itself and for rights, who may read entries: answers the entries of the deeds, in their order, so that
     * a receipt can name them.
     */
    List<SubjectRequest.Witnessed> witness(List<Deed> deeds);

    /**
     * @param records how many records it touched, 0 or more
     */
    record Deed(Act act, RecordKind kind, long records) {}

    /** What can be done to records. */
    enum Act {
        ARCHIVED,
        ERASED,
        PSEUDONYM_CUT,
        HELD,
        RELEASED,
        RESTRICTED,
        EXPORTED,
        LOOKED_AT
    }
}
