package fr.echeance.web.shared;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time on the clocks of Paris, as browsers send it. */
public final class ParisTime {
    private ParisTime() {}

    /**
     * Empty when nothing was typed.
     *
     * @throws InvalidValue rule {@code date}; what lies beyond the year 9999 is no time that anybody plans
     */
    public static Optional<Instant> read(String field, String typed) {
        String time = typed.strip();
        if (time.isEmpty()) return Optional.empty();
        try {
            if (time.indexOf('-') != "2026".length()) throw new InvalidValue(field, "date");
            return Optional.of(LocalDateTime.parse(time).atZone(Deadline.PARIS).toInstant());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue(field, "date");
        }
    }
}
