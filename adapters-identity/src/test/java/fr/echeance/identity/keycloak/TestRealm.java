package fr.echeance.identity.keycloak;

import fr.echeance.identity.keycloak.Browsing.Page;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A realm with people in it, and what a client does there. */
final class TestRealm {
    static final String SHOP = "https://shop.example.com";
    static final String BACK = SHOP + "/login/oauth2/code/shop";
    static final String PASSWORD = "trois minutes, pas davantage";
    static final String VERIFIER = "v".repeat(64);

    private final KeycloakRealm realm = KeycloakServer.running().realm(SHOP);

    static TestRealm only() {
        return Only.REALM;
    }

    KeycloakAdmin.Answer admin(String method, String path, Object json) {
        return realm.admin(method, path, json.toString());
    }

    /** As the shop asks about them. */
    KeycloakUsers users() {
        return new KeycloakUsers(
                new KeycloakApi(
                        new KeycloakSettings(
                                realm.address().toString(),
                                "",
                                realm.name(),
                                realm.shopSecret(),
                                realm.provisioningSecret(),
                                Duration.ofMinutes(1))),
                JsonMapper.shared());
    }

    Browsing browser() {
        return new Browsing(realm.address());
    }

    /** Somebody new, whose address is their name at example.com. */
    Person person(String kind, String... roles) {
        String credential =
                "[{\"type\":\"password\",\"value\":\"%s\",\"temporary\":false}]"
                        .formatted(PASSWORD);
        return personWith(credential, kind, roles);
    }

    Person personWith(String credentials, String kind, String... roles) {
        String name = UUID.randomUUID().toString();
        String json =
                """
                {"username":"%1$s","email":"%1$s@example.com","emailVerified":true,"enabled":true,
                 "attributes":{"kind":["%2$s"],"name":["Aurore Minuit"]},"credentials":%3$s}\
                """
                        .formatted(name, kind, credentials);
        String id = admin("POST", "/users", json).expect(201).id();
        String mappings = "/users/" + id + "/role-mappings/realm";
        ArrayNode given = JsonMapper.shared().createArrayNode();
        for (JsonNode role : admin("GET", mappings + "/available", "").expect(200).json())
            if (List.of(roles).contains(role.path("name").asString())) given.add(role);
        admin("POST", mappings, given).expect(204);
        return new Person(id, name);
    }

    String authorize(Map<String, String> changes) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", "shop");
        query.put("redirect_uri", BACK);
        query.put("scope", "openid");
        query.put("state", "state");
        query.put("nonce", "nonce");
        query.put("code_challenge", challenge());
        query.put("code_challenge_method", "S256");
        query.putAll(changes);
        query.values().removeIf(String::isEmpty);
        return endpoint("auth") + "?" + Browsing.encoded(query);
    }

    /** Address and password typed; where that leads. */
    Page signIn(Browsing browser, Person person, String password) {
        Page form = browser.get(authorize(Map.of()));
        return browser.submit(form, Map.of("username", person.email(), "password", password));
    }

    Page change(String code, String verifier) {
        return browser()
                .post(
                        endpoint("token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "shop",
                                "client_secret",
                                realm.shopSecret(),
                                "redirect_uri",
                                BACK,
                                "code",
                                code,
                                "code_verifier",
                                verifier));
    }

    /** The password grant, as {@code client}. */
    Page direct(String client, Person person, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", client);
        form.put("username", person.name());
        form.put("password", password);
        if (client.equals("shop")) form.put("client_secret", realm.shopSecret());
        if (client.equals("provisioning")) form.put("client_secret", realm.provisioningSecret());
        return browser().post(endpoint("token"), form);
    }

    Page service(String client, String secret) {
        return browser()
                .post(
                        endpoint("token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret));
    }

    Page provisioning() {
        return service("provisioning", realm.provisioningSecret());
    }

    String endpoint(String name) {
        return realm.issuer() + "/protocol/openid-connect/" + name;
    }

    static JsonNode claims(Page tokens, String which) {
        String token = JsonMapper.shared().readTree(tokens.html()).path(which).asString();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Person(String id, String name) {
        String email() {
            return name + "@example.com";
        }
    }

    private static final class Only {
        static final TestRealm REALM = new TestRealm();
    }
}
