package fr.echeance.identity.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Which tokens open the account routes: those of the provider, made for this shop, in their time, signed as it signs. */
public abstract class AccessTokensContract {
    protected static final String SHOP = "https://shop.example.com";
    private static final String SOMEBODY = "00000000-0000-4000-8000-000000000007";
    protected static final KeyPair KEYS = RsaKeys.drawn();

    /** Of a provider that signs with {@link #KEYS}, for the shop at {@link #SHOP}. */
    protected abstract JwtDecoder tokens();

    /** As its tokens name it. */
    protected abstract String issuer();

    @Test
    void takesATokenOfItsOwn() throws Exception {
        assertThat(tokens().decode(signed(claims().build(), KEYS)).getSubject())
                .isEqualTo(SOMEBODY);
    }

    @Test
    void takesNoneOfAnotherIssuer() throws Exception {
        refuses(signed(claims().issuer("https://other.example.com").build(), KEYS));
        refuses(signed(claims().issuer(null).build(), KEYS));
    }

    /** Such as an ID token, which is made for the app. */
    @Test
    void takesNoneThatWasMadeForSomebodyElse() throws Exception {
        refuses(signed(claims().audience("app").build(), KEYS));
        refuses(signed(claims().audience((String) null).build(), KEYS));
    }

    @Test
    void takesNoneWhoseTimeIsOverOrHasNotCome() throws Exception {
        Instant now = Instant.now();
        refuses(signed(claims().expirationTime(Date.from(now.minusSeconds(120))).build(), KEYS));
        refuses(signed(claims().notBeforeTime(Date.from(now.plusSeconds(120))).build(), KEYS));
    }

    /** Two machines never agree on the time to the second. */
    @Test
    void bearsWithAClockThatIsHalfAMinuteOff() throws Exception {
        Instant now = Instant.now();
        for (JWTClaimsSet.Builder off :
                List.of(
                        claims().expirationTime(Date.from(now.minusSeconds(30))),
                        claims().notBeforeTime(Date.from(now.plusSeconds(30)))))
            assertThat(tokens().decode(signed(off.build(), KEYS)).getSubject()).isEqualTo(SOMEBODY);
    }

    @Test
    void takesNoneThatAnotherKeySigned() throws Exception {
        refuses(signed(claims().build(), RsaKeys.drawn()));
    }

    @Test
    void takesNoneThatIsNotSigned() {
        refuses(new PlainJWT(claims().build()).serialize());
    }

    /** The public key is known to everybody: it is no secret to sign with. */
    @Test
    void takesNoneThatIsSignedWithThePublicKeyAsASecret() throws Exception {
        JWSSigner signer = new MACSigner(KEYS.getPublic().getEncoded());
        refuses(signed(claims().build(), JWSAlgorithm.HS256, signer));
    }

    @Test
    void takesNoneThatWasChanged() throws Exception {
        String[] parts = signed(claims().build(), KEYS).split("\\.");
        String[] other = signed(claims().subject("somebody else").build(), KEYS).split("\\.");
        refuses(parts[0] + "." + other[1] + "." + parts[2]);
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens().decode(token)).isInstanceOf(JwtException.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject(SOMEBODY)
                .issuer(issuer())
                .audience(SHOP)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, KeyPair with) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(with.getPrivate()));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }
}
