package fr.echeance.application.security;

import fr.echeance.domain.security.Alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The alarms that would have been mailed. */
public final class PostedSecurityLetters implements SecurityLetters {
    private final List<Alarm> posted = new ArrayList<>();

    /** Since the last look. */
    public List<Alarm> read() {
        List<Alarm> all = List.copyOf(posted);
        posted.clear();
        return all;
    }

    @Override
    public void alarm(UUID id, Alarm alarm, Instant at) {
        posted.add(alarm);
    }
}
