package fr.echeance.web.shared;

import org.springframework.http.HttpStatus;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A refusal that ends a request: status and, where it helps, what kind of refusal it is, which fields are wrong, what the asker should know
 * and when to try again. The message is for the one who asked and holds no value.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final long retryAfter;
    private final transient Map<String, String> broken;
    private final transient Map<String, Object> more;

    private Problem(
            HttpStatus status,
            String kind,
            String message,
            long retryAfter,
            Map<String, String> broken,
            Map<String, Object> more) {
        super(message, null, false, false);
        this.status = status;
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.broken = broken;
        this.more = more;
    }

    public static Problem of(HttpStatus status, String message) {
        return typed(status, "", message);
    }

    /** @param kind in kebab case, for programs that act on it */
    public static Problem typed(HttpStatus status, String kind, String message) {
        return new Problem(status, kind, message, -1, Map.of(), Map.of());
    }

    /**
     * Goes on when nothing is to be waited for.
     *
     * @param seconds to wait, as a limit answers them
     * @throws Problem 429
     */
    public static void ifTooMany(OptionalLong seconds) {
        if (seconds.isPresent())
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "",
                    "too many requests",
                    seconds.getAsLong(),
                    Map.of(),
                    Map.of());
    }

    /** @param broken rules by names of fields */
    public static Problem invalid(Map<String, String> broken) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-input",
                "fields are missing or malformed",
                -1,
                new TreeMap<>(broken),
                Map.of());
    }

    /** With something that the asker needs to go on. */
    public Problem with(String name, Object value) {
        return new Problem(
                status,
                kind,
                String.valueOf(getMessage()),
                retryAfter,
                broken,
                Map.of(name, value));
    }

    public HttpStatus status() {
        return status;
    }

    public Optional<String> kind() {
        return Optional.of(kind).filter(k -> !k.isEmpty());
    }

    /** In seconds. */
    public OptionalLong retryAfter() {
        return retryAfter < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    /** Rules by names of fields. */
    public Map<String, String> broken() {
        return broken;
    }

    public Map<String, Object> more() {
        return more;
    }
}
