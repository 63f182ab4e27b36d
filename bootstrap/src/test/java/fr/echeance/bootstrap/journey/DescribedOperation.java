package fr.echeance.bootstrap.journey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** An operation as /v3/api-docs describes it, and its example as a request. */
record DescribedOperation(String method, String path, JsonNode about) {
    static Stream<DescribedOperation> all(JsonNode api) {
        return api.get("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(operation ->
                                        new DescribedOperation(
                                                operation
                                                        .getKey()
                                                        .toUpperCase(java.util.Locale.ROOT),
                                                path.getKey(),
                                                operation.getValue())));
    }

    String id() {
        return about.get("operationId").asString();
    }

    /** With which the example is answered. */
    String status() {
        return Stream.of("201", "202", "204")
                .filter(about.get("responses")::has)
                .filter(status -> !(status.equals("204") && about.get("responses").has("200")))
                .findFirst()
                .orElse("200");
    }

    /** "" when nothing is answered but the status. */
    String type() {
        return about.at("/responses/" + status() + "/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    JsonNode answer() {
        return about.at("/responses/" + status() + "/content").path(type());
    }

    /** Whether it says that a customer's token is wanted. */
    boolean wantsToken() {
        return about.has("security");
    }

    JsonNode body() {
        return about.at("/requestBody/content/application~1json/example");
    }

    /** Whether everything that a request needs, and the answer, is shown. */
    boolean hasExample() {
        boolean parameters =
                about.path("parameters")
                        .valueStream()
                        .allMatch(p -> !p.path("required").asBoolean(false) || p.has("example"));
        return parameters
                && (!about.has("requestBody") || body().isObject())
                && (type().isEmpty() || answer().has("example"));
    }

    /** @param known what the shop drew itself by now, instead of what the examples call it */
    Program.Answer run(Program program, Map<String, String> known) {
        String address = path;
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : about.path("parameters")) {
            if (!parameter.has("example")) continue;
            String name = parameter.get("name").asString();
            String value = known.getOrDefault(name, parameter.get("example").asString());
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            switch (parameter.get("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", encoded);
                case "query" -> query.add(name + "=" + encoded);
                case "header" -> headers.put(name, value);
                default -> throw new AssertionError(parameter);
            }
        }
        Optional<Object> body =
                body() instanceof ObjectNode example
                        ? Optional.of(replaced(example, known))
                        : Optional.empty();
        return program.send(method, address + query, body, headers);
    }

    private static ObjectNode replaced(ObjectNode example, Map<String, String> known) {
        ObjectNode replaced = example.deepCopy();
        known.forEach((name, value) -> {
            if (replaced.has(name)) replaced.put(name, value);
        });
        return replaced;
    }
}
