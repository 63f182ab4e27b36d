package fr.echeance.identity.keycloak;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

import java.net.URI;
import java.time.Duration;

/** The same server in a container, which Testcontainers removes when the JVM ends. */
final class KeycloakContainer {
    private KeycloakContainer() {}

    @SuppressWarnings("resource") // lives as long as the JVM
    static URI start() {
        GenericContainer<?> container =
                new GenericContainer<>(
                                "quay.io/keycloak/keycloak:"
                                        + System.getProperty("test.keycloak.version"))
                        .withCommand("start-dev", "--db=dev-mem", "--health-enabled=true")
                        .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                        .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin")
                        .withCopyFileToContainer(
                                MountableFile.forHostPath(KeycloakServer.FILES.resolve("themes")),
                                "/opt/keycloak/themes")
                        .withExposedPorts(8080, 9000)
                        .waitingFor(
                                Wait.forHttp("/health/ready")
                                        .forPort(9000)
                                        .withStartupTimeout(Duration.ofMinutes(5)));
        container.start();
        return URI.create(
                "http://admin:admin@" + container.getHost() + ":" + container.getMappedPort(8080));
    }
}
