package fr.echeance.application.support;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers and the shop write to each other: one thread a customer; who is hidden, overdue or erased has none. */
public interface ServiceThreads {
    /** From here on nobody else writes to or of that customer, until the transaction ends. */
    void hold(Pseudonym person);

    ServiceThread of(Pseudonym person);

    /** Until when the thread is kept; empty where there is none. */
    Optional<Deadline> end(Pseudonym person);

    /** False, and nothing is written, when that number is taken. */
    boolean add(ServiceMessage message, Pseudonym person, Deadline until);

    /** The whole thread is kept until then. */
    void prolong(Pseudonym person, Deadline until);

    /** Nothing of that customer's waits any more. */
    void dealWith(Pseudonym person, Instant now);

    /** To whom one says that this message is there; empty when it or the account is gone, hidden or closed. */
    Optional<Reader> reader(UUID message);

    /** Threads in which somebody waits, longest first. */
    List<Row> waiting(int limit);

    /** The others, the latest first. */
    List<Row> dealtWith(int limit);

    record Reader(EmailAddress email, Language language) {}

    /**
     * As much as a list shows: it names nobody.
     *
     * @param messages those that wait, or all
     * @param at since when somebody waits, or the last word
     */
    record Row(Pseudonym person, int messages, Instant at) {}
}
