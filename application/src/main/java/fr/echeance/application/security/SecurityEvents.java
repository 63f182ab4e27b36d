package fr.echeance.application.security;

import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The security log; what is past its deadline is not there. Only what belongs to a customer says which, and only to who acts for customers. */
public interface SecurityEvents {
    /** Appends; nothing changes an event. */
    void add(SecurityEvent event);

    /** Whether that account was let in from there since: for signing in. */
    boolean knows(Whose whose, Origin origin, Instant since);

    /** By day, in Paris, and by what happened; the oldest day first. */
    List<Count> counts(Instant since);

    /** Newest first. */
    Page list(Filter filter);

    /** The newest alarms. */
    List<Row> alarms(int limit);

    /** An event that is an alarm. */
    Optional<Row> alarm(UUID id);

    /** Whether the alarm was given since. */
    boolean wasGiven(Alarm alarm, Instant since);

    /** The most of what the alarm counts since: from one origin, or from all; empty when there was nothing. */
    Optional<Crowd> densest(Alarm alarm, Instant since);

    /** Until the transaction ends nobody else gives an alarm. */
    void holdAlarms(Instant now);

    /** The newest of a customer's account. */
    List<Row> ofCustomer(UUID account, int limit);

    /** The customer's account that an event is about; empty where it is none's, or the account is no more. */
    Optional<Person> customer(UUID event);

    record Count(LocalDate day, Happening happening, long events) {}

    /** All conditions hold together; an empty one asks for nothing. */
    record Filter(Optional<Happening> happening, Optional<Origin> origin, int offset, int size) {}

    /** @param more whether older ones follow */
    record Page(List<Row> rows, boolean more) {}

    /** @param staff which member of staff; of customers nobody is told */
    record Row(
            UUID id,
            Instant at,
            Happening happening,
            Surface surface,
            Optional<Origin> origin,
            Whose.Sort whose,
            Optional<UUID> staff) {}

    /** @param origin empty where all are counted together */
    record Crowd(Optional<Origin> origin, long events) {}

    record Person(UUID account, Pseudonym buyer) {}
}
