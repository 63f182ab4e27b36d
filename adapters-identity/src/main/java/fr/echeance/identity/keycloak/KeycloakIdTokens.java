package fr.echeance.identity.keycloak;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the pages check who Keycloak says somebody is (OpenID Connect Core 1.0, 3.1.3.7): as the library does, but it waits for the keys no longer
 * than is set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
class KeycloakIdTokens {
    /** One for all sign-ins: it keeps the keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(KeycloakSettings settings) {
        Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
        return pages ->
                decoders.computeIfAbsent(pages.getRegistrationId(), _ -> decoder(pages, settings));
    }

    private static JwtDecoder decoder(ClientRegistration pages, KeycloakSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.keys())
                        .restOperations(new RestTemplate(settings.requests()))
                        .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(new OidcIdTokenValidator(pages))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
