package fr.echeance.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import fr.echeance.identity.shared.RsaKeys;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/** Whom the pages believe: this provider, about who signs in to the pages, in its time. Nothing is asked over a network for it. */
class IdTokensTest {
    private static final String SHOP = "https://shop.example.com";
    private static final String SOMEBODY = "00000000-0000-4000-8000-000000000007";

    private final KeyPair keys = RsaKeys.drawn();
    private final JwtDecoder tokens =
            new IdTokens()
                    .idTokenDecoders((RSAPublicKey) keys.getPublic())
                    .createDecoder(
                            Objects.requireNonNull(
                                    new Clients(SHOP, "secret")
                                            .clientRegistrations(new StandardEnvironment())
                                            .findByRegistrationId(Clients.PAGES)));

    @Test
    void believesTheProvider() throws Exception {
        assertThat(tokens.decode(signed(claims(), keys)).getSubject()).isEqualTo(SOMEBODY);
    }

    @Test
    void believesNobodyElse() throws Exception {
        refuses(signed(claims(), RsaKeys.drawn()));
        refuses(signed(claims().issuer("https://other.example.com"), keys));
    }

    @Test
    void believesNothingThatWasSaidToAnApp() throws Exception {
        refuses(signed(claims().audience(Clients.APP), keys));
    }

    @Test
    void believesNothingWhoseTimeIsOver() throws Exception {
        refuses(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(120))), keys));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject(SOMEBODY)
                .issuer(SHOP)
                .audience(Clients.PAGES)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet.Builder claims, KeyPair with) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        token.sign(new RSASSASigner(with.getPrivate()));
        return token.serialize();
    }
}
