package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;

import java.util.List;

/**
 * Headers and doors; who someone is comes with sign-in. An answer that says nothing of its own about being kept is kept nowhere: this is
 * Spring Security's default.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
                    + " object-src 'none'";

    /** The reader of the API's description draws its icons in its style sheet, and styles its elements one by one. It runs no other script. */
    private static final String DRAWN = "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    private static final String POLICY = "Content-Security-Policy";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, BackOfficeGate gate, ApiSettings api) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // see CrossOriginProtection
                .cors(cors -> cors.configurationSource(request -> cors(request, api)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                // After the headers, so that a refusal carries them as well.
                .addFilterAfter(new CrossOriginProtection(api), HeaderWriterFilter.class)
                .addFilterAfter(gate, CrossOriginProtection.class)
                .headers(headers ->
                        headers.addHeaderWriter(SecurityConfiguration::restrict)
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** An answer that has a policy of its own keeps it. */
    private static void restrict(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY))
            response.setHeader(
                    POLICY,
                    request.getServletPath().startsWith("/swagger-ui/")
                            ? CONTENT_POLICY + DRAWN
                            : CONTENT_POLICY);
    }

    /** Off unless an origin is named; without cookies, so that nothing is done in a visitor's name. */
    private static @Nullable CorsConfiguration cors(HttpServletRequest request, ApiSettings api) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !api.lets(origin, request.getServletPath())) return null;
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(origin));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(
                List.of(
                        HttpHeaders.CONTENT_TYPE,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        HttpHeaders.IF_MATCH,
                        HttpHeaders.IF_NONE_MATCH,
                        RequestKeys.HEADER));
        cors.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LOCATION,
                        HttpHeaders.RETRY_AFTER,
                        RequestKeys.REPLAYED));
        cors.setAllowCredentials(false);
        return cors;
    }

    /** A slash in disguise is refused all the same, but by Spring Security, so that the page is ours. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noPageOfTheContainer() {
        return factory ->
                factory.addConnectorCustomizers(connector ->
                        connector.setEncodedSolidusHandling(
                                EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
