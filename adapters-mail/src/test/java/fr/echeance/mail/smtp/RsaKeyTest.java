package fr.echeance.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Optional;

class RsaKeyTest {
    private static final byte[] TEXT = "from:shop".getBytes(StandardCharsets.US_ASCII);

    @Test
    void signsTheSameNativelyAndByTheJdk() throws Exception {
        byte[] encoded = pair("RSA").getPrivate().getEncoded();

        assertThat(signed(RsaKey.of(encoded)))
                .isEqualTo(signed(RsaKey.of(encoded, Optional.empty())));
    }

    @Test
    void signsNativelyWhereItIsBuilt() throws Exception {
        assertThat(RsaKey.of(pair("RSA").getPrivate().getEncoded()).provider()).isPresent();
    }

    @Test
    void signsSoThatThePublicHalfTells() throws Exception {
        KeyPair pair = pair("RSA");
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.getPublic());
        check.update(TEXT);

        assertThat(check.verify(signed(RsaKey.of(pair.getPrivate().getEncoded())))).isTrue();
    }

    @Test
    void takesNoOtherKey() throws Exception {
        byte[] other = pair("Ed25519").getPrivate().getEncoded();

        assertThatThrownBy(() -> RsaKey.of(other)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> RsaKey.of(other, Optional.empty()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> RsaKey.of(new byte[] {1, 2}))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] signed(RsaKey key) throws GeneralSecurityException {
        Signature signature = key.signature();
        signature.update(TEXT);
        return signature.sign();
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("RSA")) generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
