package fr.echeance.application.security;

import fr.echeance.domain.security.Alarm;

import java.time.Instant;
import java.util.UUID;

/** Tells whoever looks after the site's security. */
public interface SecurityLetters {
    /**
     * An alarm, without any personal value: what it was about is looked up in the back office.
     *
     * @param id of the alarm: sent again after a crash, the letter is recognised by it
     */
    void alarm(UUID id, Alarm alarm, Instant at);
}
