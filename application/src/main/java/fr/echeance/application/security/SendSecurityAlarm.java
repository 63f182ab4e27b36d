package fr.echeance.application.security;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Alarm;

import java.util.UUID;

/** Sends the alarm that was given. */
@UseCase(Purpose.SITE_SECURITY)
public final class SendSecurityAlarm {
    private final Processing processing;
    private final SecurityEvents events;
    private final SecurityLetters letters;

    SendSecurityAlarm(Processing processing, SecurityEvents events, SecurityLetters letters) {
        this.processing = processing;
        this.events = events;
        this.letters = letters;
    }

    /** @param id of the alarm */
    public void handle(UUID id) {
        processing
                .read(SendSecurityAlarm.class, _ -> events.alarm(id))
                .ifPresent(row ->
                        Alarm.of(row.happening())
                                .ifPresent(alarm -> letters.alarm(row.id(), alarm, row.at())));
    }
}
