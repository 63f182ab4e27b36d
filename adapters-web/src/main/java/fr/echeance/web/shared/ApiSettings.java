package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

import java.util.List;
import java.util.Set;

/**
 * Who may use the headless API from a browser.
 *
 * @param allowedOrigins such as {@code https://app.example.com}; none unless somebody says so
 */
@ConfigurationProperties("echeance.api")
record ApiSettings(@DefaultValue Set<String> allowedOrigins) {
    /** Whether a page from there may ask that address. The API reads no cookie, so it does nothing in anybody's name. */
    boolean lets(String origin, String path) {
        return path.startsWith(Api.SHOP + "/") && allowedOrigins.contains(origin);
    }

    /** Off unless an origin is named; without cookies, so that nothing is done in a visitor's name. */
    @Nullable CorsConfiguration cors(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !lets(origin, request.getServletPath())) return null;
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(origin));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(
                List.of(
                        HttpHeaders.AUTHORIZATION,
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
                        HttpHeaders.WWW_AUTHENTICATE,
                        RequestKeys.REPLAYED));
        cors.setAllowCredentials(false);
        return cors;
    }
}
