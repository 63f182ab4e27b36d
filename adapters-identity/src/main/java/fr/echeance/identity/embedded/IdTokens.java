package fr.echeance.identity.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * How the pages check who the provider says somebody is (OpenID Connect Core 1.0, 3.1.3.7): as the library does, but with the key at hand. It
 * would ask this same machine for the key over HTTP, and make a client for it, at each sign-in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
class IdTokens {
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(RSAPublicKey publicKey) {
        return pages -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(publicKey).build();
            decoder.setJwtValidator(
                    JwtValidators.createDefaultWithValidators(
                            List.of(new OidcIdTokenValidator(pages))));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(
                            OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        };
    }
}
