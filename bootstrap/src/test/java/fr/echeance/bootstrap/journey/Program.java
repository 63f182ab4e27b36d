package fr.echeance.bootstrap.journey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A program that shops: no cookies, no forms, JSON alone. */
final class Program {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final Map<String, String> always;

    Program(RunningShop shop) {
        this(shop, Map.of());
    }

    private Program(RunningShop shop, Map<String, String> always) {
        address = shop.address();
        this.always = always;
    }

    /** A program whose owner signed in. */
    static Program with(RunningShop shop, String token) {
        return new Program(shop, Map.of("Authorization", "Bearer " + token));
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty(), Map.of());
    }

    Answer send(String method, String path, Optional<Object> body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        always.forEach(request::header);
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        request.method(
                method,
                body.map(b -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(b)))
                        .orElseGet(HttpRequest.BodyPublishers::noBody));
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** "" when there is none. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
