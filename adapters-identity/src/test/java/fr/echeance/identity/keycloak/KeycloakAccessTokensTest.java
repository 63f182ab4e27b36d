package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import fr.echeance.application.account.TestAccounts;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.identity.shared.AccessTokensContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A Keycloak whose keys the test holds, so that it can make any token. */
class KeycloakAccessTokensTest extends AccessTokensContract {
    private final ScriptedKeycloak keycloak =
            new ScriptedKeycloak()
                    .then(
                            ScriptedKeycloak.Answer.json(
                                    200,
                                    new JWKSet(
                                                    new RSAKey.Builder(
                                                                    (RSAPublicKey) KEYS.getPublic())
                                                            .build())
                                            .toString()));
    private final KeycloakSettings settings = keycloak.settings(Duration.ofMinutes(1));
    private final TestAccounts shop = new TestAccounts();
    private final JwtDecoder tokens =
            new KeycloakSignIn().accessTokens(settings, new UsedAccounts(shop.admit), SHOP);

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Override
    protected JwtDecoder tokens() {
        return tokens;
    }

    @Override
    protected String issuer() {
        return settings.issuer();
    }

    @Test
    void takesACustomersAsLongAsTheyHaveAnAccount() throws Exception {
        UUID account = shop.opened();
        assertThat(
                        tokens.decode(customers(account.toString()))
                                .getClaimAsString("preferred_username"))
                .isEqualTo(account.toString());
        for (String nobody : List.of(new UUID(0, 9).toString(), "made-by-hand", ""))
            assertThatThrownBy(() -> tokens.decode(customers(nobody)))
                    .as(nobody)
                    .isInstanceOf(JwtException.class);
    }

    @Test
    void takesNoteThatAnAccountIsUsed() throws Exception {
        UUID account = shop.opened();
        shop.clock.wind(Duration.ofDays(30));
        tokens.decode(customers(account.toString()));
        assertThat(shop.accounts.find(account).orElseThrow().lastSignIn())
                .isEqualTo(Deadline.dayOf(shop.clock.now()));
    }

    private String customers(String name) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.RS256),
                        new JWTClaimsSet.Builder()
                                .subject("keycloaks own")
                                .issuer(issuer())
                                .audience(SHOP)
                                .claim("preferred_username", name)
                                .claim("roles", List.of("CUSTOMER"))
                                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                                .build());
        token.sign(new RSASSASigner(KEYS.getPrivate()));
        return token.serialize();
    }
}
