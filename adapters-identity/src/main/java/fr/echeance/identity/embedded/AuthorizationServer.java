package fr.echeance.identity.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

/** The provider's own endpoints (OpenID Connect Core 1.0, RFC 8414). Its tokens say who by an opaque id, and which roles. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
class AuthorizationServer {
    static final String ROLES = "roles";

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http,
            @Qualifier("signInContext") SecurityContextRepository signInContext) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                            server.clientAuthentication(clients ->
                                    clients.authenticationProviders(
                                            AuthorizationServer::compareSecrets));
                        })
                .securityContext(context -> context.securityContextRepository(signInContext))
                .csrf(csrf -> csrf.disable()) // no form of a browser comes here
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(ClientWanted.memory()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new ClientWanted()))
                .build();
    }

    @Bean
    AuthorizationServerSettings providerSettings(
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        return AuthorizationServerSettings.builder().issuer(publicUrl).build();
    }

    /** Under the technician's login: what is granted is called by opaque ids. */
    @Bean
    OAuth2AuthorizationService authorizations(
            @Qualifier("technicalDataSource") DataSource technical,
            RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(new JdbcTemplate(technical), clients);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAPrivateCrtKey key, RSAPublicKey publicKey)
            throws JOSEException {
        RSAKey pair = new RSAKey.Builder(publicKey).privateKey(key).keyIDFromThumbprint().build();
        return new ImmutableJWKSet<>(new JWKSet(pair));
    }

    /** A token of this provider that was made for somebody else – an ID token says so – opens nothing here (RFC 9068, 4). */
    @Bean
    JwtDecoder accessTokens(
            RSAPublicKey publicKey,
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(publicKey).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                JwtValidators.createDefaultWithIssuer(publicUrl),
                                new JwtClaimValidator<List<String>>(
                                        JwtClaimNames.AUD,
                                        audience ->
                                                audience != null
                                                        && audience.contains(publicUrl)))));
        return decoder;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> rolesInTokens(
            @Value("${echeance.web.public-url:http://localhost:8080}") String publicUrl) {
        return context -> {
            Authentication who = context.getPrincipal();
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType()))
                context.getClaims().audience(kept(List.of(publicUrl)));
            context.getClaims().claim(ROLES, kept(who == null ? List.of() : roles(who)));
            if (who != null)
                context.getClaims().claim(StandardClaimNames.PREFERRED_USERNAME, who.getName());
        };
    }

    /** A client's secret is a random key, which is compared: to hash it slowly, as the default does at each sign-in, protects nothing. */
    private static void compareSecrets(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers)
            if (provider instanceof ClientSecretAuthenticationProvider secrets)
                secrets.setPasswordEncoder(new ClientSecrets());
    }

    /** What is granted is kept with the class of each list, and of those that cannot be changed the library reads none back. */
    private static List<String> kept(List<String> words) {
        return new ArrayList<>(words);
    }

    private static List<String> roles(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(name -> name.startsWith(AddressAndPassword.ROLE))
                .map(name -> name.substring(AddressAndPassword.ROLE.length()))
                .sorted()
                .toList();
    }
}
