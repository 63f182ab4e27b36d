package fr.echeance.identity.keycloak;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The administration of a Keycloak, asked by its administrator. */
public final class KeycloakAdmin {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String name;
    private final String password;

    KeycloakAdmin(URI address, String name, String password) {
        this.address = address;
        this.name = name;
        this.password = password;
    }

    /** With a token asked for this once: they are good for a minute only. */
    public Answer call(String method, String path, String json) {
        return send(method, path, json, "application/json", "Bearer " + token());
    }

    private String token() {
        String form =
                "grant_type=password&client_id=admin-cli&username="
                        + name
                        + "&password="
                        + password;
        return send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        form,
                        "application/x-www-form-urlencoded",
                        "none")
                .expect(200)
                .json()
                .path("access_token")
                .asString();
    }

    private Answer send(String method, String path, String body, String type, String bearer) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .header("Authorization", bearer)
                        .timeout(Duration.ofMinutes(1))
                        .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param location where what was made lies; empty when nothing was
     */
    public record Answer(int status, String body, String location) {
        public Answer expect(int wanted) {
            if (status != wanted)
                throw new AssertionError(
                        "Keycloak answered " + status + " instead of " + wanted + ": " + body);
            return this;
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The id of what was made. */
        public String id() {
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
