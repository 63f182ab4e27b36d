package fr.echeance.web.shared;

import fr.echeance.application.shared.IdempotencyKeys.Refusal;
import fr.echeance.application.shared.IdempotencyKeys.Request;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/** The header by which a program says that it sends the same once more. */
public final class RequestKeys {
    public static final String HEADER = "Idempotency-Key";

    /** Stands on an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final JsonMapper JSON = JsonMapper.shared();

    private RequestKeys() {}

    /**
     * @param key the header, if it was sent
     * @param client whose key it is; empty where nobody can be told apart
     * @param wish what is asked for: the same, however it was spaced and ordered
     * @param status with which it is answered once it is made
     */
    public static Optional<Request> read(
            @Nullable String key, String client, int status, Object... wish) {
        return Optional.ofNullable(key)
                .map(k -> new Request(client, k, JSON.writeValueAsString(List.of(wish)), status));
    }

    public static Problem refused(Refusal why) {
        return switch (why) {
            case OTHER_REQUEST ->
                    Problem.typed(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "key-reused",
                            "this key stands for another request");
            case IN_FLIGHT ->
                    Problem.typed(
                            HttpStatus.CONFLICT,
                            "request-in-flight",
                            "the first request under this key has not ended: try again");
        };
    }
}
