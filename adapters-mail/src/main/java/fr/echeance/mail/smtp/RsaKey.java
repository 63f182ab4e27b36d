package fr.echeance.mail.smtp;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/**
 * Signs with RSA (PKCS #1 v1.5) and SHA-256. Signing is the dearest part of a letter: a native library does it where it runs (Linux and
 * macOS, on the processor that the shop was built for), else the JDK does.
 */
record RsaKey(Optional<Provider> provider, PrivateKey key) {
    /**
     * @param encoded PKCS #8
     * @throws GeneralSecurityException when it is no RSA key
     */
    static RsaKey of(byte[] encoded) throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        return fast.getLoadingError() == null
                ? of(encoded, Optional.of(fast))
                : of(encoded, Optional.empty());
    }

    /** @param provider empty: whichever the JDK has */
    static RsaKey of(byte[] encoded, Optional<Provider> provider) throws GeneralSecurityException {
        KeyFactory keys =
                provider.isPresent()
                        ? KeyFactory.getInstance("RSA", provider.get())
                        : KeyFactory.getInstance("RSA");
        return new RsaKey(provider, keys.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    /** Ready to take in what is to be signed. */
    Signature signature() throws GeneralSecurityException {
        Signature signature =
                provider.isPresent()
                        ? Signature.getInstance("SHA256withRSA", provider.get())
                        : Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        return signature;
    }
}
