package fr.echeance.application.shared;

import fr.echeance.domain.shared.InvalidValue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Requests that a client names by a key, so that one sent again makes nothing twice. Kept a day: what was made, by its identifier; the
 * answer is made anew from that. A request that made nothing is not kept, and may be corrected under the same key.
 */
public interface IdempotencyKeys {
    /** Tells what the key stands for; if for nothing, nobody else gets hold of it before this transaction ends. */
    Claim claim(Request request);

    /** Writes down what a claimed request made, in the transaction that made it. */
    void keep(Request request, UUID made, LocalDate today);

    /** A request without a key is always new. */
    default Claim claim(Optional<Request> request) {
        return request.map(this::claim).orElseGet(Claim.Free::new);
    }

    /**
     * A request that has a key.
     *
     * @param client whose key it is; empty where nobody can be told apart
     * @param key 16 to 128 visible characters, since whoever guesses the key of a nameless client gets what it made
     * @param content what is asked for, to tell another request under the same key
     * @param status with which the adapter answers once it is made
     */
    record Request(String client, String key, String content, int status) {
        private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{16,128}");

        public Request {
            if (!SHAPE.matcher(key).matches())
                throw new InvalidValue("Idempotency-Key", "idempotency-key");
        }

        /** What is asked for may name somebody. */
        @Override
        public String toString() {
            return "a request under a key";
        }
    }

    /** What a key stands for. */
    sealed interface Claim {
        record Free() implements Claim {}

        /** @param status with which it was answered then */
        record Made(UUID subject, int status) implements Claim {}

        record Refused(Refusal why) implements Claim {}
    }

    /** Why a key cannot be used now. */
    enum Refusal {
        /** It stands for another request. */
        OTHER_REQUEST,
        /** The first request under it has not ended. */
        IN_FLIGHT
    }
}
