package fr.echeance.identity.keycloak;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;

/** The adapters on a realm that their tests share; each begins with nobody in it. */
final class KeycloakWiring {
    private static final KeycloakRealm REALM =
            KeycloakServer.running().realm("https://shop.example.com");

    final KeycloakApi api =
            new KeycloakApi(
                    new KeycloakSettings(
                            REALM.address().toString(),
                            "",
                            REALM.name(),
                            REALM.shopSecret(),
                            REALM.provisioningSecret(),
                            Duration.ofMinutes(1)));
    final KeycloakUsers users = new KeycloakUsers(api, JsonMapper.shared());

    KeycloakWiring() {
        for (String kind : List.of(KeycloakIdentities.CUSTOMER, KeycloakStaffAccounts.STAFF))
            users.page(kind, 0, 100).forEach(users::remove);
    }
}
