package fr.echeance.domain.audience;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/**
 * What a browser keeps that agreed to be recognised. It lives thirteen months from its deposit, and no visit prolongs it (CNIL 2020-091).
 *
 * @param depositedOn in Paris
 */
public record Identifier(UUID id, LocalDate depositedOn) {
    /** How long a browser is recognised, and a view of a page is kept. */
    public static final Period LIFE = Period.ofMonths(13);

    /** The day on which it is worth nothing any more. */
    public LocalDate endsOn() {
        return depositedOn.plus(LIFE);
    }

    /** One from the future is of a clock that was set back since, and worth nothing. */
    public boolean isGood(LocalDate today) {
        return today.isBefore(endsOn()) && !depositedOn.isAfter(today);
    }
}
