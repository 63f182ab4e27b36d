package fr.echeance.web.shared;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RetentionRule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

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

    /**
     * @param end the deadline as it is stored
     * @param since when the record was made
     */
    public static DeadlineMark of(
            Purpose purpose,
            RetentionRule rule,
            Deadline end,
            Instant since,
            Instant now,
            Language language) {
        return new DeadlineMark(
                language.of(purpose.fr(), purpose.en()),
                language.of(rule.text().fr(), rule.text().en()),
                end.lastDay().orElse(null),
                end instanceof Deadline.On(Instant at) ? percent(since, now, at) : 0);
    }

    private static int percent(Instant since, Instant now, Instant end) {
        long whole = Math.max(1, end.getEpochSecond() - since.getEpochSecond());
        return (int)
                Math.clamp((now.getEpochSecond() - since.getEpochSecond()) * 100 / whole, 0, 100);
    }
}
