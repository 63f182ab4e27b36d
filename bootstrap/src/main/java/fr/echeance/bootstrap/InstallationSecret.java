package fr.echeance.bootstrap;

import fr.echeance.domain.shared.KeyedHash;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

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
                        .orElseGet(() ->
                                KeptBytes.of(
                                        Path.of(directory, "secret"), InstallationSecret::drawn));
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

    /** Seals the addresses to which mail servers report. */
    @Bean
    SecretKey reportKey() {
        return derive("reports");
    }

    /** For what comes from a former shop: the same record is known again, and meets nothing else. */
    @Bean
    SecretKey takeoverKey() {
        return derive("takeovers");
    }

    @Bean
    SecretKey cookieKey() {
        return derive("cookies");
    }

    /** For where somebody came from, in the security log: its hashes meet no limit's. */
    @Bean
    SecretKey originKey() {
        return derive("origins");
    }

    @Bean
    SecretKey limitKey() {
        return derive("limits");
    }

    /** Seals mailed links; 256 bits, as AES takes them. */
    @Bean
    SecretKey ticketKey() {
        return new SecretKeySpec(derive("tickets").getEncoded(), "AES");
    }

    /** With which the pages prove themselves to the sign-in that runs beside them. */
    @Bean
    String signInClientSecret() {
        return HexFormat.of().formatHex(derive("sign-in client").getEncoded());
    }

    private SecretKey derive(String name) {
        return new SecretKeySpec(KeyedHash.of(name, root).bytes(), "HmacSHA256");
    }

    private static byte[] drawn() {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}
