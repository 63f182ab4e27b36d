package fr.echeance.bootstrap.journey;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Whether an answer is what its description says: types, required properties, and none that is not described. */
final class DescribedSchema {
    private final JsonNode api;

    DescribedSchema(JsonNode api) {
        this.api = api;
    }

    /** What is wrong, with its place in the answer. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(api.at(schema.get("$ref").asString().substring(1)), value, at, faults);
            return;
        }
        String type = schema.path("type").asString("");
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> false;
                };
        if (!fits) faults.add(at + " is no " + (type.isEmpty() ? "described type" : type));
        schema.path("required")
                .forEach(name -> {
                    if (!value.has(name.asString()))
                        faults.add(at + "/" + name.asString() + " is missing");
                });
        if (schema.has("enum")
                && schema.get("enum").valueStream().noneMatch(choice -> choice.equals(value)))
            faults.add(at + " is none of " + schema.get("enum"));
        if (value.isObject())
            for (var property : value.properties()) {
                String name = property.getKey();
                JsonNode described = schema.path("properties").path(name);
                if (described.isMissingNode()
                        && schema.path("additionalProperties").asBoolean(false)) continue;
                if (described.isMissingNode()) faults.add(at + "/" + name + " is not described");
                else check(described, property.getValue(), at + "/" + name, faults);
            }
        for (int i = 0; value.isArray() && i < value.size(); i++)
            check(schema.path("items"), value.get(i), at + "/" + i, faults);
    }
}
