package fr.echeance.identity.keycloak;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

import java.util.List;
import java.util.Map;

/**
 * How the pages send people to Keycloak and check who comes back, and which tokens open the API (OpenID Connect Core 1.0; RFC 9068). The
 * addresses are built, not asked for: the shop starts while Keycloak is down.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
class KeycloakSignIn {
    private static final String PAGES = "shop";

    @Bean
    ClientRegistrationRepository clientRegistrations(
            KeycloakSettings settings,
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        String browser = settings.issuer() + "/protocol/openid-connect";
        String here = settings.here() + "/realms/" + settings.realm() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(PAGES)
                        .clientId(PAGES)
                        .clientSecret(settings.complete().clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(publicUrl + "/login/oauth2/code/{registrationId}")
                        .scope(OidcScopes.OPENID)
                        .issuerUri(settings.issuer())
                        .authorizationUri(browser + "/auth")
                        .tokenUri(here + "/token")
                        .jwkSetUri(settings.keys())
                        .userNameAttributeName(StandardClaimNames.PREFERRED_USERNAME)
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", browser + "/logout"))
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .build());
    }

    /** As the library's, but it waits no longer than is set: a Keycloak that hangs must not hold whoever signs in. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(
            KeycloakSettings settings) {
        RestClientAuthorizationCodeTokenResponseClient codes =
                new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(
                RestClient.builder()
                        .requestFactory(settings.requests())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return codes;
    }

    /** Signing out here signs out there: else the next one at that browser would be let in without a password. */
    @Bean
    LogoutSuccessHandler signedOutThere(
            ClientRegistrationRepository clients,
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        OidcClientInitiatedLogoutSuccessHandler handler =
                new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(publicUrl + "/");
        return handler;
    }

    /** Keys are asked for when the first token comes, and again when one is signed with a key that is not among them. */
    @Bean
    JwtDecoder accessTokens(
            KeycloakSettings settings,
            UsedAccounts accounts,
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.keys())
                        .restOperations(new RestTemplate(settings.requests()))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                                new JwtClaimValidator<List<String>>(
                                        JwtClaimNames.AUD,
                                        audience ->
                                                audience != null && audience.contains(publicUrl)),
                                accounts)));
        return decoder;
    }
}
