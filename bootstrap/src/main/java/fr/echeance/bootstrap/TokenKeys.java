package fr.echeance.bootstrap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * With what the sign-in signs its tokens (RS256): given as {@code echeance.signing-key}, PKCS #8 in Base64, the same on every node, or
 * drawn at the first start and kept beside the embedded database, so that a restart signs nobody out.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
class TokenKeys {
    private static final int BITS = 3072;

    @Bean
    RSAPrivateCrtKey signingKey(
            @Value("${echeance.signing-key:}") String given,
            @Value("${echeance.database.embedded-port:}") String embedded,
            @Value("${echeance.data-directory:data}") String directory)
            throws GeneralSecurityException {
        if (given.isBlank() && embedded.isBlank())
            throw new IllegalStateException(
                    "echeance.signing-key is missing: an RSA key as PKCS #8 in Base64, the same on"
                            + " each node");
        if (!given.isBlank()) return read(given);
        return rsa(KeptBytes.of(Path.of(directory, "signing-key"), TokenKeys::drawn));
    }

    /** @param given PKCS #8 in Base64, in one line or several */
    private static RSAPrivateCrtKey read(String given) throws GeneralSecurityException {
        return rsa(Base64.getMimeDecoder().decode(given));
    }

    @Bean
    RSAPublicKey verifyingKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
        return (RSAPublicKey)
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    }

    private static RSAPrivateCrtKey rsa(byte[] key) throws GeneralSecurityException {
        if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key))
                instanceof RSAPrivateCrtKey rsa) return rsa;
        throw new IllegalArgumentException("echeance.signing-key is no whole RSA key");
    }

    private static byte[] drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every Java platform", e);
        }
    }
}
