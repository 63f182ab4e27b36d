package fr.echeance.identity.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keycloak's Admin REST API and its token endpoint, spoken by the client {@code provisioning}. Each call answers within the timeout or throws
 * {@link KeycloakFailed}.
 */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakApi {
    private static final String CLIENT = "provisioning";
    private static final Set<Integer> DONE = Set.of(201, 204);
    private static final Duration SPARE = Duration.ofSeconds(10);

    private final KeycloakSettings settings;
    private final RestClient http;
    private volatile Token token = new Token("", Instant.MIN);

    KeycloakApi(KeycloakSettings settings) {
        this.settings = settings.complete();
        this.http = RestClient.builder().requestFactory(settings.requests()).build();
    }

    /**
     * A list of objects. What is none was not said by Keycloak – a gateway sends elsewhere, a page says that something is being mended – and
     * does not mean that nobody was found.
     *
     * @param path below the realm of the Admin API, with {@code {…}} for each variable
     */
    JsonNode get(String path, Object... variables) {
        JsonNode list =
                asked(() ->
                        body(
                                http.get()
                                        .uri(admin(path), variables)
                                        .headers(this::authorise)
                                        .retrieve()
                                        .body(JsonNode.class)));
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject))
            throw new KeycloakFailed(0);
        return list;
    }

    void post(String path, Object body, Object... variables) {
        done(() ->
                http.post()
                        .uri(admin(path), variables)
                        .headers(this::authorise)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());
    }

    void put(String path, Object body, Object... variables) {
        done(() ->
                http.put()
                        .uri(admin(path), variables)
                        .headers(this::authorise)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());
    }

    /** @param body null for none */
    void delete(String path, @Nullable Object body, Object... variables) {
        done(() -> {
            RestClient.RequestBodySpec request =
                    http.method(HttpMethod.DELETE)
                            .uri(admin(path), variables)
                            .headers(this::authorise);
            if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body);
            return request.retrieve()
                    .onStatus(KeycloakApi::isGone, (_, _) -> {}) // twice is as good as once
                    .toBodilessEntity();
        });
    }

    /** Whether that is the password of a user. Nobody is signed in by it: the session that Keycloak opens for the answer is ended. */
    boolean isPassword(String username, String typed) {
        try {
            String session =
                    form(
                                    "token",
                                    Map.of(
                                            "grant_type", "password",
                                            "username", username,
                                            "password", typed))
                            .path("session_state")
                            .asString("");
            if (!session.isEmpty()) delete("/sessions/{id}", null, session);
            return true;
        } catch (RestClientResponseException refused) {
            if (isRefusal(refused)) return false;
            throw new KeycloakFailed(refused.getStatusCode().value());
        } catch (RestClientException broken) {
            throw new KeycloakFailed(broken);
        }
    }

    /** RFC 6749, 5.2: of the person, not of the client that asks for them. */
    private static boolean isRefusal(RestClientResponseException refused) {
        return refused.getResponseBodyAsString().contains("\"invalid_grant\"");
    }

    private static boolean isGone(HttpStatusCode status) {
        return status.value() == 404;
    }

    /** Of what it did Keycloak says nothing, or where it is now; another answer is another's. */
    private void done(Supplier<ResponseEntity<Void>> call) {
        HttpStatusCode status = asked(call).getStatusCode();
        if (!DONE.contains(status.value()) && !isGone(status)) throw new KeycloakFailed(0);
    }

    /** A token that was called back is asked for anew, once. */
    private <T> T asked(Supplier<T> call) {
        try {
            try {
                return call.get();
            } catch (RestClientResponseException refused) {
                if (refused.getStatusCode().value() != 401) throw refused;
                token = new Token("", Instant.MIN);
                return call.get();
            }
        } catch (RestClientResponseException refused) {
            throw new KeycloakFailed(refused.getStatusCode().value());
        } catch (RestClientException broken) {
            throw new KeycloakFailed(broken);
        }
    }

    private void authorise(HttpHeaders headers) {
        Token current = token;
        if (!Instant.now().isBefore(current.until())) {
            JsonNode granted = form("token", Map.of("grant_type", "client_credentials"));
            Duration good = Duration.ofSeconds(granted.path("expires_in").asInt(0));
            current =
                    new Token(
                            granted.path("access_token").asString(),
                            Instant.now().plus(good).minus(SPARE));
            token = current;
        }
        headers.setBearerAuth(current.value());
    }

    private JsonNode form(String endpoint, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        JsonNode granted =
                body(
                        http.post()
                                .uri(
                                        settings.here()
                                                + "/realms/{realm}/protocol/openid-connect/"
                                                + endpoint,
                                        settings.realm())
                                .headers(headers ->
                                        headers.setBasicAuth(CLIENT, settings.provisioningSecret()))
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .body(form)
                                .retrieve()
                                .body(JsonNode.class));
        // Else whatever stands in Keycloak's place would find each password right.
        if (!granted.path("access_token").isString()) throw new KeycloakFailed(0);
        return granted;
    }

    private static JsonNode body(@Nullable JsonNode answer) {
        return answer == null ? JsonNodeFactory.instance.objectNode() : answer;
    }

    private String admin(String path) {
        return settings.here() + "/admin/realms/" + settings.realm() + path;
    }

    private record Token(String value, Instant until) {}
}
