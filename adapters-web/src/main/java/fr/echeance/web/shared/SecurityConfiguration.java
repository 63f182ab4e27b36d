package fr.echeance.web.shared;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.account.Role;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Headers and doors. Programs bring a token (RFC 6750) and no cookie; browsers sign in with an OpenID Connect provider and keep a session.
 * An answer that says nothing of its own about being kept is kept nowhere: this is Spring Security's default.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class SecurityConfiguration {
    private static final String SIGN_IN = "/sign-in";

    /** The provider's password page, where the provider is part of the shop. */
    @Bean
    @Order(2)
    @ConditionalOnProperty(
            name = "echeance.identity.provider",
            havingValue = "embedded",
            matchIfMissing = true)
    SecurityFilterChain passwordPage(
            HttpSecurity http,
            AuthenticationProvider addressAndPassword,
            @Qualifier("signInContext") SecurityContextRepository signInContext,
            RateLimits limits,
            ApiSettings api,
            @Value("${echeance.identity.app-redirects:}") List<String> apps) {
        return http.securityMatcher(SIGN_IN)
                .csrf(csrf -> csrf.disable()) // see CrossOriginProtection
                .securityContext(context -> context.securityContextRepository(signInContext))
                .authenticationProvider(addressAndPassword)
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("email")
                                .defaultSuccessUrl(SignedIn.BEGIN)
                                .failureHandler(refused())
                                // Whence somebody comes is no part of a session.
                                .authenticationDetailsSource(_ -> null))
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .addFilterAfter(new SignInLimit(limits), CrossOriginProtection.class)
                .headers(headers -> SafeHeaders.write(headers, apps))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity http, ApiSettings api) {
        return http.securityMatcher("/api/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookie is looked at
                .cors(cors -> cors.configurationSource(request -> api.cors(request)))
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(byRoles()))
                                .authenticationEntryPoint(SecurityConfiguration::tokenWanted)
                                .accessDeniedHandler(SecurityConfiguration::otherTokenWanted)
                                .addObjectPostProcessor(new SaidOutages()))
                .headers(SafeHeaders::write)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(Api.ACCOUNT, Api.ACCOUNT + "/**")
                                .hasRole("CUSTOMER")
                                .anyRequest()
                                .permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            ApiSettings api,
            Cookies cookies,
            ClientRegistrationRepository clients,
            ObjectProvider<LogoutSuccessHandler> elsewhere,
            @Value("${echeance.identity.keycloak.url:}") List<String> provider) {
        RequestCache wanted = new PagesWanted();
        return http.csrf(csrf -> csrf.disable()) // see CrossOriginProtection
                .logout(logout ->
                        // Not by a link, which anybody can put anywhere.
                        logout.logoutRequestMatcher(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, "/sign-out"))
                                .logoutSuccessHandler(
                                        elsewhere.getIfAvailable(SecurityConfiguration::home))
                                .addLogoutHandler((_, response, _) -> {
                                    cookies.clear(response, VisibleOrders.COOKIE);
                                    cookies.clear(response, Cookies.MY_DATA);
                                }))
                // After the headers, so that a refusal carries them as well.
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .oauth2Login(login ->
                        login.loginPage(SignedIn.BEGIN)
                                .authorizationEndpoint(begin ->
                                        begin.authorizationRequestResolver(
                                                new SignInBeginning(clients)))
                                .authorizedClientRepository(new NoAuthorizedClients())
                                .userInfoEndpoint(
                                        user -> user.userAuthoritiesMapper(SignedIn::roles))
                                // Not where signing in begins: a provider that lets somebody in
                                // whom
                                // the shop does not would send them round for ever.
                                .failureHandler((_, response, _) ->
                                        Redirect.send(response, SIGN_IN + "?notice=failed"))
                                .successHandler(new SignedIn(wanted)))
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(headers -> SafeHeaders.write(headers, provider))
                .authorizeHttpRequests(SecurityConfiguration::doors)
                .build();
    }

    /** A page passes fifteen filters; how long each took is no question that somebody asks, and asking it costs each page something. */
    @Bean
    SecurityObservationSettings filtersUnmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        for (Room room : Room.values()) {
            String[] paths = {room.address(), room.address() + "/**"};
            requests.requestMatchers(HttpMethod.GET, paths).hasAnyRole(room.lookers());
            requests.requestMatchers(HttpMethod.HEAD, paths).hasAnyRole(room.lookers());
            requests.requestMatchers(paths).hasAnyRole(room.workers());
        }
        requests.requestMatchers("/backoffice", "/backoffice/**")
                .hasAnyRole(Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new))
                .requestMatchers("/account", "/account/**")
                .hasRole("CUSTOMER")
                .anyRequest()
                .permitAll();
    }

    private static LogoutSuccessHandler home() {
        return (_, response, _) -> Redirect.send(response, "/");
    }

    private static AuthenticationFailureHandler refused() {
        return (_, response, why) ->
                Redirect.send(
                        response,
                        SIGN_IN
                                + (why instanceof LockedException
                                        ? "?notice=wait"
                                        : "?notice=refused"));
    }

    /** RFC 6750, 3; the problem is written where all are. */
    private static void tokenWanted(
            HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                why instanceof OAuth2AuthenticationException
                        ? "Bearer error=\"invalid_token\""
                        : "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Who keeps the keys that tokens are signed with may be out of reach: the token is not wrong, and nothing here is. */
    private static final class SaidOutages
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
        @Override
        public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
            AuthenticationEntryPointFailureHandler said =
                    new AuthenticationEntryPointFailureHandler(SecurityConfiguration::tokenWanted);
            said.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(said);
            return filter;
        }
    }

    private static void otherTokenWanted(
            HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static JwtAuthenticationConverter byRoles() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(SignedIn.ROLES);
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(StandardClaimNames.PREFERRED_USERNAME);
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
