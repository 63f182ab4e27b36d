package fr.echeance.web.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
}
