package fr.echeance.application.support;

import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What visitors asked; who is hidden, overdue or erased is not there. */
public interface Enquiries {
    /**
     * False, and nothing is written, when that number is taken.
     *
     * @param person whose pseudonym the address has
     * @param read the words that were agreed to
     */
    boolean add(Enquiry enquiry, Pseudonym person, ConsentWording read);

    Optional<Enquiry> find(UUID id);

    /** As {@link #find}; until the transaction ends nobody else changes it. */
    Optional<Held> hold(UUID id);

    /** Writes what was answered and whether it is closed. */
    void save(Enquiry enquiry);

    /** True when it was there. */
    boolean remove(UUID id);

    /** Those that nobody has dealt with, the oldest first. */
    List<Row> waiting(int limit);

    /** The others, the newest first. */
    List<Row> dealtWith(int limit);

    record Held(Enquiry enquiry, Pseudonym person) {}

    /** As much as a list shows: nothing that anybody wrote. */
    record Row(UUID id, Instant receivedAt, boolean answered) {}
}
