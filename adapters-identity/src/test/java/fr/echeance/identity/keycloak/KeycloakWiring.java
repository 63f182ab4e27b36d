package fr.echeance.identity.keycloak;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** The adapters on a realm of their own, empty. */
final class KeycloakWiring implements AutoCloseable {
    private final KeycloakRealm realm =
            KeycloakServer.running().realm("https://shop.example.com");
    final KeycloakApi api =
            new KeycloakApi(
                    new KeycloakSettings(
                            realm.address().toString(),
                            "",
                            realm.name(),
                            realm.shopSecret(),
                            realm.provisioningSecret(),
                            Duration.ofMinutes(1)));
    final KeycloakUsers users = new KeycloakUsers(api, JsonMapper.shared());

    @Override
    public void close() {
        realm.close();
    }
}
