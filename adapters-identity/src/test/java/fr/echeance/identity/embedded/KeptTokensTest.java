package fr.echeance.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was granted is found again: a code that comes twice is then refused, and what it opened with it. */
class KeptTokensTest {
    private static final String SHOP = "https://shop.example.com";

    @Test
    void whatATokenSaysCanBeReadBack() {
        JwtEncodingContext context =
                JwtEncodingContext.with(
                                JwsHeader.with(SignatureAlgorithm.RS256), JwtClaimsSet.builder())
                        .principal(new TestingAuthenticationToken("somebody", "", "ROLE_CUSTOMER"))
                        .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                        .build();
        new AuthorizationServer().rolesInTokens(SHOP).customize(context);

        Map<String, Object> claims = new HashMap<>(context.getClaims().build().getClaims());
        assertThat(claims)
                .containsEntry("aud", List.of(SHOP))
                .containsEntry("roles", List.of("CUSTOMER"));
        assertThat(readBack(claims)).isEqualTo(claims);
    }

    /** As the library keeps and finds it. */
    private static Map<?, ?> readBack(Map<String, Object> claims) {
        JsonMapper json =
                JsonMapper.builder()
                        .addModules(
                                SecurityJacksonModules.getModules(
                                        KeptTokensTest.class.getClassLoader()))
                        .build();
        return json.readValue(json.writeValueAsString(claims), Map.class);
    }
}
