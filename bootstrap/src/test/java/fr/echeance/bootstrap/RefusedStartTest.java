package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

class RefusedStartTest {
    private static final String GUESSED = "Echeance_Sweeper";

    @TempDir Path directory;

    /** Seen red with the analyzer left out, and with a refusal that follows the database. */
    @Test
    void saysEveryReasonOnceAndEnds() throws IOException, InterruptedException {
        Process process = production();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        List<String> reasons =
                Pattern.compile("(?m)^  - ([a-z.-]+): .+$")
                        .matcher(said)
                        .results()
                        .map(reason -> reason.group(1))
                        .toList();
        assertThat(reasons)
                .containsExactly(
                        "echeance.web.sandbox",
                        "echeance.database.url",
                        "echeance.identity.keycloak.url",
                        "echeance.web.shop-name",
                        "spring.mail.host",
                        "echeance.mail.from",
                        "echeance.administrator",
                        "echeance.erasure-journal",
                        "echeance.payment.transfer.account-holder",
                        "echeance.payment.transfer.iban",
                        "echeance.payment.transfer.bank",
                        "echeance.web.public-url",
                        "server.ssl.bundle",
                        "echeance.secret",
                        "echeance.identity.keycloak.client-secret",
                        "echeance.identity.keycloak.provisioning-secret",
                        "echeance.database.owner-password",
                        "echeance.database.shop-password",
                        "echeance.database.sweeper-password",
                        "echeance.database.technician-password");
        assertThat(said).doesNotContain("\tat ", "Exception", GUESSED, "sent-away");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void letsNobodyPlayTheBankOfARealShop() {
        assertThatThrownBy(() ->
                        Echeance.application()
                                .run(
                                        "--echeance.web.sandbox=false",
                                        "--echeance.data-directory=" + directory))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("echeance.payment.provider");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void drawsASecretForADatabaseOfItsOwnAlone() throws Exception {
        assertThatThrownBy(() -> new InstallationSecret("", "", directory.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("echeance.secret");
        InstallationSecret first = new InstallationSecret("", "5432", directory.toString());
        assertThat(new InstallationSecret("", "5432", directory.toString()).pseudonymKey())
                .isEqualTo(first.pseudonymKey());
        Path kept = directory.resolve("secret");
        if (kept.getFileSystem().supportedFileAttributeViews().contains("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
    }

    /** As an operator would: by the environment, spelled as shells allow it. */
    private Process production() throws IOException {
        ProcessBuilder shop =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "fr.echeance.bootstrap.Echeance")
                        .redirectErrorStream(true);
        shop.environment().put("SPRING_PROFILES_ACTIVE", "production");
        shop.environment().put("ECHEANCE_WEB_SANDBOX", "true");
        shop.environment().put("ECHEANCE_DATA_DIRECTORY", directory.toString());
        shop.environment().put("ECHEANCE_DATABASE_SWEEPER_PASSWORD", GUESSED);
        shop.environment().put("ECHEANCE_SECRET", "sent-away");
        return shop.start();
    }
}
