package fr.echeance.identity.embedded;

import fr.echeance.identity.shared.AccessTokensContract;

import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.security.interfaces.RSAPublicKey;

class AccessTokensTest extends AccessTokensContract {
    @Override
    protected JwtDecoder tokens() {
        return new AuthorizationServer().accessTokens((RSAPublicKey) KEYS.getPublic(), SHOP);
    }

    @Override
    protected String issuer() {
        return SHOP;
    }
}
