package fr.echeance.web.shared;

import org.springframework.http.HttpStatus;

import java.util.OptionalLong;

/** A refusal that ends a request: status and, where it helps, when to try again. The message is for the one who asked and holds no value. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final long retryAfter;

    private Problem(HttpStatus status, String message, long retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static Problem of(HttpStatus status, String message) {
        return new Problem(status, message, -1);
    }

    public static Problem tooMany(long seconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too many requests", seconds);
    }

    public HttpStatus status() {
        return status;
    }

    /** In seconds. */
    public OptionalLong retryAfter() {
        return retryAfter < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }
}
