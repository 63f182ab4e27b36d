package fr.echeance.bootstrap.journey;

import fr.echeance.identity.keycloak.KeycloakRealm;
import fr.echeance.identity.keycloak.KeycloakServer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A shop whose people sign in at a Keycloak, in a realm of its own; browsers reach it directly, the shop by a wire. */
final class KeycloakShop implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private Optional<Opened> opened = Optional.empty();

    private record Opened(
            Chromium chromium, Path directory, KeycloakRealm realm, Wire wire, RunningShop shop) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        int port = RunningShop.freePort();
        Path directory = Files.createTempDirectory("journey");
        KeycloakRealm realm = KeycloakServer.running().realm("http://localhost:" + port);
        Wire wire = new Wire(realm.address());
        RunningShop shop =
                RunningShop.startAt(
                        port,
                        TestServer.database(),
                        directory,
                        "echeance.identity.provider=keycloak",
                        "echeance.identity.keycloak.url=" + realm.address(),
                        "echeance.identity.keycloak.internal-url=" + wire.address(),
                        "echeance.identity.keycloak.realm=" + realm.name(),
                        "echeance.identity.keycloak.client-secret=" + realm.shopSecret(),
                        "echeance.identity.keycloak.provisioning-secret="
                                + realm.provisioningSecret());
        opened = Optional.of(new Opened(new Chromium(), directory, realm, wire, shop));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        try (Visitor anybody = visitor()) {
            anybody.windsBack();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (opened.isEmpty()) return;
        opened.get().shop().close();
        opened.get().chromium().close();
        opened.get().wire().close();
        opened.get().realm().close();
        FileSystemUtils.deleteRecursively(opened.get().directory());
    }

    Visitor visitor() {
        Opened now = opened.orElseThrow();
        return new Visitor(now.shop(), now.chromium().visitor(false, 390));
    }

    RunningShop shop() {
        return opened.orElseThrow().shop();
    }

    KeycloakRealm realm() {
        return opened.orElseThrow().realm();
    }

    /** From the shop to its Keycloak. */
    Wire wire() {
        return opened.orElseThrow().wire();
    }
}
