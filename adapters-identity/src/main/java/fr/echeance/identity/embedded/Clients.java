package fr.echeance.identity.embedded;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.util.ArrayList;
import java.util.List;

/** Who may ask the provider: the shop's own pages, and apps. Both prove themselves by PKCE (RFC 7636), the pages by a secret as well. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
@EnableConfigurationProperties(IdentitySettings.class)
class Clients {
    static final String PAGES = "shop";
    static final String APP = "app";

    private final String publicUrl;
    private final String secret;

    Clients(
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl,
            @Qualifier("signInClientSecret") String secret) {
        this.publicUrl = publicUrl;
        this.secret = secret;
    }

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(
                client(PAGES, settings, OAuth2TokenFormat.REFERENCE) // which the pages never use
                        .clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .redirectUri(publicUrl + "/login/oauth2/code/" + PAGES)
                        .build());
        if (!settings.appRedirects().isEmpty())
            clients.add(
                    client(APP, settings, OAuth2TokenFormat.SELF_CONTAINED)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .redirectUris(uris -> uris.addAll(settings.appRedirects()))
                            .build());
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient.Builder client(
            String id, IdentitySettings settings, OAuth2TokenFormat accessToken) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.accessToken())
                                .accessTokenFormat(accessToken)
                                .build());
    }

    /**
     * The pages' own side. Browsers go to the public address; codes are changed for tokens on this machine, by the port that the server
     * really listens on, which is known when somebody signs in.
     */
    @Bean
    ClientRegistrationRepository clientRegistrations(Environment environment) {
        return id -> id.equals(PAGES) ? registration(environment) : null;
    }

    private ClientRegistration registration(Environment environment) {
        String here =
                "http://localhost:"
                        + environment.getProperty(
                                "local.server.port",
                                environment.getProperty("server.port", "8080"));
        return ClientRegistration.withRegistrationId(PAGES)
                .clientId(PAGES)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl + "/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID)
                .issuerUri(publicUrl)
                .authorizationUri(publicUrl + "/oauth2/authorize")
                .tokenUri(here + "/oauth2/token")
                .userNameAttributeName(StandardClaimNames.PREFERRED_USERNAME)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
