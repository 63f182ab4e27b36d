package fr.echeance.identity.keycloak;

import java.net.URI;

/**
 * A realm of one test's own.
 *
 * @param shopSecret of the client {@code shop}
 * @param provisioningSecret of the client {@code provisioning}
 */
public record KeycloakRealm(
        KeycloakServer server,
        URI address,
        String name,
        String publicUrl,
        String shopSecret,
        String provisioningSecret)
        implements AutoCloseable {

    /** What tokens bear as {@code iss}; the endpoints lie below it. */
    public String issuer() {
        return address + "/realms/" + name;
    }

    /** Asks the administration of this realm, as the server's administrator: {@code path} such as {@code /users}. */
    public KeycloakAdmin.Answer admin(String method, String path, String json) {
        return server.admin().call(method, "/admin/realms/" + name + path, json);
    }

    @Override
    public void close() {
        admin("DELETE", "", "").expect(204);
    }
}
