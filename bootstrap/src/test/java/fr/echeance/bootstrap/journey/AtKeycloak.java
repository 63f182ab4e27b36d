package fr.echeance.bootstrap.journey;

import fr.echeance.identity.keycloak.KeycloakRealm;
import fr.echeance.identity.keycloak.Totp;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What people do on Keycloak's own pages, and an administrator in its console. */
record AtKeycloak(KeycloakRealm realm) {
    static void signsIn(Visitor visitor, String email, String password) {
        visitor.page.locator("#username").fill(email);
        visitor.page.locator("#password").fill(password);
        visitor.page.locator("#kc-form-login button").click();
    }

    /** Answers the secret of the second factor. */
    static String enrols(Visitor visitor) {
        String secret = visitor.page.locator("input[name=totpSecret]").getAttribute("value");
        visitor.page.locator("input[name=totp]").fill(Totp.code(secret, Instant.now()));
        visitor.page.locator("#kc-totp-settings-form button").click();
        return secret;
    }

    JsonNode users(String email) {
        return realm.admin("GET", "/users?exact=true&email=" + email, "").json();
    }

    /** Without asking the shop. */
    void hires(String email, String password, String role) {
        String member =
                """
                {"username":"%s","email":"%s","emailVerified":true,"enabled":true,
                 "attributes":{"kind":["staff"],"name":["Perle Tictac"]},
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}\
                """
                        .formatted(UUID.randomUUID(), email, password);
        String id = realm.admin("POST", "/users", member).expect(201).id();
        List<String> given =
                Stream.of(role, "STAFF")
                        .map(name -> realm.admin("GET", "/roles/" + name, "").body())
                        .toList();
        realm.admin("POST", roles(id), given.toString()).expect(204);
    }

    void takesAllRolesAway(String email) {
        String roles = roles(users(email).path(0).path("id").asString());
        realm.admin("DELETE", roles, realm.admin("GET", roles, "").body()).expect(204);
    }

    private static String roles(String user) {
        return "/users/" + user + "/role-mappings/realm";
    }
}
