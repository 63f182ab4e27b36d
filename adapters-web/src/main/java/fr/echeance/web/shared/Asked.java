package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;

import org.springframework.http.HttpStatus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What an address or a form asks for, read strictly; what was typed is never repeated in an answer that refuses it. */
public final class Asked {
    private static final int YEARS = 200;

    private Asked() {}

    /** @throws Problem 404: an address with a malformed identifier leads nowhere */
    public static UUID id(String typed) {
        return uuid(typed).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, ""));
    }

    /** @throws InvalidValue rule {@code id} */
    public static UUID id(String field, String typed) {
        return uuid(typed.strip()).orElseThrow(() -> new InvalidValue(field, "id"));
    }

    /**
     * A day as browsers send it; empty when nothing was typed.
     *
     * @throws InvalidValue rule {@code date}
     */
    public static Optional<LocalDate> day(String field, String typed) {
        String day = typed.strip();
        if (day.isEmpty()) return Optional.empty();
        try {
            if (day.length() != 10) throw new InvalidValue(field, "date");
            LocalDate parsed = LocalDate.parse(day);
            if (parsed.getYear() < 2000 || parsed.getYear() >= 2000 + YEARS)
                throw new InvalidValue(field, "date");
            return Optional.of(parsed);
        } catch (DateTimeException e) {
            throw new InvalidValue(field, "date");
        }
    }

    /**
     * The page of a list, from 1.
     *
     * @throws InvalidValue field {@code page}, rule {@code range}
     */
    public static int page(String typed) {
        if (!typed.matches("[1-9][0-9]{0,3}")) throw new InvalidValue("page", "range");
        return Integer.parseInt(typed);
    }

    /** @throws InvalidValue rule {@code choice} */
    public static <E extends Enum<E>> E choice(String field, String typed, Class<E> choices) {
        for (E choice : choices.getEnumConstants())
            if (choice.name().toLowerCase(Locale.ROOT).equals(typed)) return choice;
        throw new InvalidValue(field, "choice");
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
