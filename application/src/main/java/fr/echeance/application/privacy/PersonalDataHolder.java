package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.RecordFields;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What each feature that keeps personal data brings: the whole life of its records after their use. The domain decides when, the holder's
 * SQL acts by set; held and restricted records are spared in that SQL.
 */
public interface PersonalDataHolder {
    /** The kinds that this feature keeps; every kind has exactly one holder. */
    Set<RecordKind> kinds();

    /** How many records are kept, live and archived; costs what is stored. */
    long stored(RecordKind kind);

    /** What the sweep would find at the given time, by the predicate of {@link #sweep}; costs what is due. */
    Plan plan(RecordKind kind, Instant at);

    /**
     * Ends what is due now, at most {@code batch} records of one phase, in the current transaction: what has an archive phase moves there
     * with the fields that evidence needs, the rest is erased. Twice, or on several nodes at once: each record is ended once.
     */
    Swept sweep(RecordKind kind, int batch);

    /** What a record of this kind is made of, without what only says how long. */
    default RecordFields fields(RecordKind kind) {
        return new RecordFields(List.of(), List.of());
    }

    /**
     * Ends records before their time, as {@link #sweep} does it in time: the purge of the one is the other's. What is held or restricted
     * stays, whoever asks.
     *
     * @param going live or archived; nothing of them stays
     * @param archiving live; the archive keeps its fields
     */
    default Swept erase(RecordKind kind, Set<UUID> going, Set<UUID> archiving) {
        return Swept.NOTHING;
    }

    /** What is kept in the records of one person, live and archived (GDPR art. 15 and 20), without what is about others. */
    default List<Copy> export(RecordKind kind, Pseudonym person) {
        return List.of();
    }

    /** Restricts a record (limitation, GDPR art. 18) or lifts it: hidden from every purpose but rights, and spared by the sweep. False when there is none. */
    default boolean restrict(RecordKind kind, UUID record, boolean restricted) {
        return false;
    }

    /** Restricts live records that are not yet, all under one time, by which {@link PersonRecords#show} finds them; answers how many. */
    default int hide(RecordKind kind, Set<UUID> records, Instant since) {
        return 0;
    }

    /** @param json an object with a key for each field */
    record Copy(UUID record, String json) {}

    /**
     * @param toArchive live records whose active phase has ended and whose archive phase has not
     * @param toErase records, live or archived, whose last phase has ended
     * @param spared due records that a hold or a restriction keeps
     */
    record Plan(long toArchive, long toErase, long spared) {}

    /** How many records the last call moved to the archive and erased. */
    record Swept(long archived, long erased) {
        public static final Swept NOTHING = new Swept(0, 0);

        public Swept plus(Swept other) {
            return new Swept(archived + other.archived, erased + other.erased);
        }

        public long total() {
            return archived + erased;
        }
    }
}
