package fr.echeance.web.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sign beside a personal value: until when it is kept, what for, and under which text.
 *
 * @param lastDay null while the event that starts the clock has not come
 * @param elapsedPercent how much of its time has run, 0 to 100
 */
public record DeadlineMark(
        String purpose, String text, @Nullable LocalDate lastDay, int elapsedPercent) {
    public DeadlineMark {
        elapsedPercent = Math.clamp(elapsedPercent, 0, 100);
    }
}
