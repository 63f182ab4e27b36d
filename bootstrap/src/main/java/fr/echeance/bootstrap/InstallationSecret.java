package fr.echeance.bootstrap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret per installation, from which the keys for pseudonyms, cookies and limits are derived (HMAC-SHA-256 over the key's name). Given
 * as {@code echeance.secret}, 64 hexadecimal digits, or drawn at the first start and kept beside the embedded database.
 */
@Configuration(proxyBeanMethods = false)
class InstallationSecret {
    private final SecretKeySpec root;

    InstallationSecret(
            @Value("${echeance.secret:}") String given,
            @Value("${echeance.database.embedded-port:}") String embedded,
            @Value("${echeance.data-directory:data}") String directory) {
        // Drawn by each node for itself, one buyer would be as many as there are nodes.
        if (given.isBlank() && embedded.isBlank())
            throw new IllegalStateException(
                    "echeance.secret is missing: 64 hexadecimal digits, the same on each node");
        byte[] secret =
                Optional.of(given)
                        .filter(s -> !s.isBlank())
                        .map(HexFormat.of()::parseHex)
                        .orElseGet(() -> kept(Path.of(directory)));
        if (secret.length < 32)
            throw new IllegalArgumentException(
                    "echeance.secret has fewer than 64 hexadecimal digits");
        root = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Bean
    SecretKey pseudonymKey() {
        return derive("pseudonyms");
    }

    /** For the journal of erasures and for archived requests: its hashes meet no pseudonym. */
    @Bean
    SecretKey proofKey() {
        return derive("proofs");
    }

    @Bean
    SecretKey cookieKey() {
        return derive("cookies");
    }

    @Bean
    SecretKey limitKey() {
        return derive("limits");
    }

    /** Of the development password page, until sign-in comes; printed at the start. */
    @Bean
    String backOfficePassword() {
        return HexFormat.of().formatHex(derive("back office").getEncoded(), 0, 6);
    }

    private SecretKey derive(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(root);
            return new SecretKeySpec(
                    mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }

    private static byte[] kept(Path directory) {
        Path file = directory.resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[32];
                new SecureRandom().nextBytes(drawn);
                Files.createDirectories(directory);
                Files.createFile(file, forItsOwnerAlone());
                Files.writeString(file, HexFormat.of().formatHex(drawn));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of this installation cannot be kept", e);
        }
    }

    private static FileAttribute<?>[] forItsOwnerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
