package fr.echeance.bootstrap.journey;

import fr.echeance.identity.keycloak.KeycloakRealm;
import fr.echeance.identity.keycloak.KeycloakServer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.util.Optional;

/** A shop whose people sign in at a Keycloak, in a realm of its own; browsers reach it directly, the shop by a wire. */
final class KeycloakShop implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final OpenShop shop = new OpenShop(this::settings);
    private Optional<Connected> connected = Optional.empty();

    private record Connected(KeycloakRealm realm, Wire wire) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        shop.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        shop.beforeEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        shop.afterAll(context);
        connected.ifPresent(now -> {
            now.wire().close();
            now.realm().close();
        });
    }

    Visitor visitor() {
        return shop.visitor();
    }

    /** With scripts, and a device that makes passkeys and knows its owner. */
    Visitor visitorWithPasskeys() {
        Visitor visitor = shop.visitorWithScripts();
        visitor.holdsPasskeys();
        return visitor;
    }

    TestServer database() {
        return shop.database();
    }

    RunningShop shop() {
        return shop.shop();
    }

    /** Its people, as its console shows them. */
    AtKeycloak keycloak() {
        return new AtKeycloak(realm());
    }

    KeycloakRealm realm() {
        return connected.orElseThrow().realm();
    }

    /** From the shop to its Keycloak. */
    Wire wire() {
        return connected.orElseThrow().wire();
    }

    /** Of a realm that knows where the shop will be found. */
    private String[] settings(int port) {
        KeycloakRealm realm = KeycloakServer.running().realm("http://localhost:" + port);
        Wire wire = new Wire(realm.address());
        connected = Optional.of(new Connected(realm, wire));
        return new String[] {
            "echeance.identity.provider=keycloak",
            "echeance.identity.keycloak.url=" + realm.address(),
            "echeance.identity.keycloak.internal-url=" + wire.address(),
            "echeance.identity.keycloak.realm=" + realm.name(),
            "echeance.identity.keycloak.client-secret=" + realm.shopSecret(),
            "echeance.identity.keycloak.provisioning-secret=" + realm.provisioningSecret()
        };
    }
}
