package fr.echeance.application.takeover;

import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.Takeover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takeovers, in use and as archived reports. */
public interface Takeovers {
    void add(Takeover takeover);

    /** Archived ones too. */
    Optional<Takeover> find(UUID id);

    /** Of those in use, for the rest of the transaction. */
    Optional<Takeover> lock(UUID id);

    /** Writes what may change of one in use. */
    void save(Takeover takeover);

    /** As {@link #save} with a stage that is running. False, and nothing is written, when another one runs. */
    boolean saveRunning(Takeover takeover);

    /** The finished one of the same files under the same mapping, archived or not. */
    Optional<UUID> finished(String digest, String mapping);

    /** Newest first, archived ones too. */
    List<Takeover> list();

    void note(UUID takeover, List<BadRow> rows);

    /** In the order of the files, from the given one on. */
    List<BadRow> badRows(UUID takeover, int offset, int size);

    Map<BadRow.Reason, Long> badRowsByReason(UUID takeover);
}
