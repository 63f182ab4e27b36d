package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class RefusedStartTest {
    @TempDir Path directory;

    @Test
    void letsNobodyPlayTheBankOfARealShop() {
        for (String off : new String[] {"false", "off", "no"})
            assertThatThrownBy(() ->
                            Echeance.application()
                                    .run(
                                            "--echeance.web.sandbox=" + off,
                                            "--echeance.data-directory=" + directory))
                    .isInstanceOf(IllegalStateException.class)
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
}
