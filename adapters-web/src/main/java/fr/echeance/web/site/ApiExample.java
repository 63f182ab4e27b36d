package fr.echeance.web.site;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** What an operation is asked and answers, for instance. */
record ApiExample(Request request, @Nullable Object response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Optional<ApiExample> of(String operation) {
        try (var file = ApiExample.class.getResourceAsStream("/api/" + operation + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(file, ApiExample.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enter(Operation operation) {
        if (operation.getParameters() != null)
            operation
                    .getParameters()
                    .forEach(parameter ->
                            parameter.setExample(request.parameters().get(parameter.getName())));
        if (operation.getRequestBody() != null)
            enter(operation.getRequestBody().getContent(), request.body());
        operation
                .getResponses()
                .forEach((status, answer) -> {
                    if (status.startsWith("2") && answer.getContent() != null)
                        enter(answer.getContent(), response);
                });
    }

    private static void enter(Content content, @Nullable Object example) {
        if (example != null) content.values().forEach(type -> type.setExample(example));
    }

    record Request(Map<String, Object> parameters, @Nullable Object body) {
        Request {
            parameters = parameters == null ? Map.of() : parameters;
        }
    }
}
