package fr.echeance.web.site;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A problem as programs read it (RFC 9457): the same members on every one. */
final class ProblemJson {
    private ProblemJson() {}

    /**
     * @param kind in kebab case; null when the status says it all
     * @param broken rules by names of fields
     * @param more what the asker needs to go on
     */
    static ProblemDetail of(
            HttpStatusCode status,
            @Nullable String kind,
            @Nullable String detail,
            Map<String, String> broken,
            Map<String, Object> more,
            String correlationId) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(kind == null ? "about:blank" : "urn:echeance:problem:" + kind));
        if (kind != null)
            problem.setTitle(
                    kind.substring(0, 1).toUpperCase(Locale.ROOT)
                            + kind.substring(1).replace('-', ' '));
        problem.setDetail(detail == null || detail.isEmpty() ? detail(status.value()) : detail);
        // Else Spring would repeat the address, which may be the name of somebody's cart.
        problem.setInstance(URI.create("urn:uuid:" + correlationId));
        problem.setProperty("correlationId", correlationId);
        if (!broken.isEmpty())
            problem.setProperty(
                    "errors",
                    broken.entrySet().stream()
                            .map(e -> Map.of("field", e.getKey(), "rule", e.getValue()))
                            .toList());
        more.forEach(problem::setProperty);
        return problem;
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "the request cannot be understood";
            case 401 -> "this takes the token of a customer";
            case 403 -> "this is not for you";
            case 404 -> "there is nothing here";
            case 405 -> "this address does not take that method";
            case 406 -> "this address answers application/json";
            case 409 -> "something else came in between";
            case 410 -> "it is no longer kept";
            case 413 -> "this is too much";
            case 412 -> "it is not what If-Match names";
            case 415 -> "this address takes application/json";
            case 429 -> "too many requests";
            default ->
                    status < 500
                            ? "the request was refused"
                            : "something is wrong here; the correlation id finds it in our log";
        };
    }

    /** Its description. */
    static Schema<?> schema() {
        Schema<?> error =
                new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("rule", new StringSchema())
                        .required(List.of("field", "rule"));
        return new ObjectSchema()
                .description("RFC 9457; at an order also what is needed to send it again.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "correlationId",
                        new StringSchema().description("Finds a defect in the shop's log"))
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("quote", new Schema<>().$ref("#/components/schemas/Quote"))
                .addProperty("termsVersion", new StringSchema())
                .addProperty("articles", new ArraySchema().items(new StringSchema()))
                .required(List.of("type", "title", "status", "detail", "correlationId"));
    }
}
