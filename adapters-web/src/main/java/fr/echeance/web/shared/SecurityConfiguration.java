package fr.echeance.web.shared;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.account.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

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
            SecurityNotesFilter.Desk desk,
            @Value("${echeance.identity.app-redirects:}") List<String> apps) {
        return http.securityMatcher(SIGN_IN)
                .csrf(csrf -> csrf.disable()) // see CrossOriginProtection
                .securityContext(context -> context.securityContextRepository(signInContext))
                // Alone: else who is refused is asked for once more, by the same provider.
                .authenticationManager(new ProviderManager(addressAndPassword))
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("email")
                                .defaultSuccessUrl(SignedIn.BEGIN)
                                .failureHandler(refused())
                                // The provider counts by it; no part of a session.
                                .authenticationDetailsSource(desk::origin))
                .addFilterAfter(desk.filter(), HeaderWriterFilter.class)
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .addFilterAfter(new SignInLimit(limits), CrossOriginProtection.class)
                .headers(headers -> SafeHeaders.write(headers, apps))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(
            HttpSecurity http, ApiSettings api, SecurityNotesFilter.Desk desk) {
        return http.securityMatcher("/api/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookie is looked at
                .cors(cors -> cors.configurationSource(request -> api.cors(request)))
                .addFilterAfter(desk.filter(), HeaderWriterFilter.class)
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(byRoles()))
                                .authenticationEntryPoint(TokenRefusals::tokenWanted)
                                .accessDeniedHandler(TokenRefusals::otherTokenWanted)
                                .addObjectPostProcessor(new TokenRefusals.SaidOutages()))
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
            SecurityNotesFilter.Desk desk,
            ClientRegistrationRepository clients,
            ObjectProvider<LogoutSuccessHandler> elsewhere,
            @Value("${echeance.identity.provider:embedded}") String identity,
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
                                    cookies.clear(response, ShopCookie.ORDERS);
                                    cookies.clear(response, ShopCookie.MY_DATA);
                                }))
                // After the headers, so that a refusal carries them as well.
                .addFilterAfter(desk.filter(), HeaderWriterFilter.class)
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .oauth2Login(login ->
                        login.loginPage(SignedIn.BEGIN)
                                .authorizationEndpoint(begin ->
                                        begin.authorizationRequestResolver(
                                                new SignInBeginning(clients)))
                                .authorizedClientRepository(new NoAuthorizedClients())
                                .userInfoEndpoint(
                                        user -> user.userAuthoritiesMapper(SignedIn::roles))
                                .failureHandler(new NotSignedIn())
                                .successHandler(new SignedIn(wanted, identity.equals("keycloak"))))
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
