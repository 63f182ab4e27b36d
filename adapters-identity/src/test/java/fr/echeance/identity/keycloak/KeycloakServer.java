package fr.echeance.identity.keycloak;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The Keycloak of this JVM's tests, started when first asked for. {@code -Dtest.keycloak} chooses: {@code embedded} (without a word; the
 * distribution that the build unpacked), {@code testcontainers}, or the address of one that runs, with its administrator:
 * {@code http://admin:secret@localhost:8080}.
 */
public final class KeycloakServer {
    static final Path FILES = Path.of("..", "docs", "keycloak");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");

    private final URI address;
    private final KeycloakAdmin admin;

    private KeycloakServer(URI withAdministrator) {
        String[] who = withAdministrator.getUserInfo().split(":", 2);
        address = URI.create("http://" + withAdministrator.getAuthority().replaceFirst(".*@", ""));
        admin = new KeycloakAdmin(address, who[0], who[1]);
    }

    public static KeycloakServer running() {
        return Only.SERVER;
    }

    public KeycloakAdmin admin() {
        return admin;
    }

    /** A realm of the caller's own, as {@code docs/keycloak/echeance-realm.json} describes it, with new secrets. */
    public KeycloakRealm realm(String publicUrl) {
        String name = "echeance-" + UUID.randomUUID();
        String shop = UUID.randomUUID().toString();
        String provisioning = UUID.randomUUID().toString();
        Map<String, String> environment =
                Map.of(
                        "ECHEANCE_WEB_PUBLIC_URL", publicUrl,
                        "ECHEANCE_IDENTITY_KEYCLOAK_CLIENT_SECRET", shop,
                        "ECHEANCE_IDENTITY_KEYCLOAK_PROVISIONING_SECRET", provisioning);
        admin.call("POST", "/admin/realms", described(name, environment)).expect(201);
        return new KeycloakRealm(this, address, name, publicUrl, shop, provisioning);
    }

    /** Keycloak fills the file's placeholders from its environment only when it imports it at its own start. */
    private static String described(String name, Map<String, String> environment) {
        String file;
        try {
            file = Files.readString(FILES.resolve("echeance-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String filled =
                PLACEHOLDER
                        .matcher(file)
                        .replaceAll(
                                found -> environment.getOrDefault(found.group(1), found.group(2)))
                        // The one id in the file is the server's, not the realm's.
                        .replace("echeance-password-check", UUID.randomUUID().toString());
        JsonNode realm = JsonMapper.shared().readTree(filled);
        return realm.asObject().put("realm", name).toString();
    }

    private static final class Only {
        static final KeycloakServer SERVER =
                new KeycloakServer(
                        switch (System.getProperty("test.keycloak", "embedded")) {
                            case "embedded" -> KeycloakProcess.start();
                            case "testcontainers" -> KeycloakContainer.start();
                            case String address -> URI.create(address);
                        });
    }
}
