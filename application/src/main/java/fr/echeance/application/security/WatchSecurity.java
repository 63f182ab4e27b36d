package fr.echeance.application.security;

import fr.echeance.application.security.SecurityEvents.Crowd;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Whose;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what happened and gives the alarm, once an hour at most for each kind, whoever else watches. It counts by the log and not at the
 * doors, which stay quick; what the power took from it is counted again.
 */
@UseCase(Purpose.SITE_SECURITY)
public final class WatchSecurity {
    private final Processing processing;
    private final Ids ids;
    private final SecurityEvents events;
    private final Outbox outbox;

    WatchSecurity(Processing processing, Ids ids, SecurityEvents events, Outbox outbox) {
        this.processing = processing;
        this.ids = ids;
        this.events = events;
        this.outbox = outbox;
    }

    /** Answers which alarms it gave. */
    public Set<Alarm> handle() {
        return processing.run(
                WatchSecurity.class,
                now -> {
                    events.holdAlarms(now);
                    Set<Alarm> given = EnumSet.noneOf(Alarm.class);
                    for (Alarm alarm : Alarm.values()) if (give(alarm, now)) given.add(alarm);
                    return given;
                });
    }

    private boolean give(Alarm alarm, Instant now) {
        if (events.wasGiven(alarm, now.minus(Alarm.QUIET))) return false;
        Optional<Crowd> crowd =
                events.densest(alarm, now.minus(alarm.window()))
                        .filter(most -> alarm.isReached(most.events()));
        if (crowd.isEmpty()) return false;
        UUID id = ids.next();
        events.add(
                new SecurityEvent(
                        id,
                        now,
                        alarm.happening(),
                        alarm.surface(),
                        crowd.get().origin(),
                        Whose.nobody()));
        outbox.post(Outbox.Message.SEND_SECURITY_ALARM, id);
        return true;
    }
}
