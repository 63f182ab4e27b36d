package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.net.URI;
import java.util.List;

/** The headers of every answer, beside those that Spring Security writes by itself. */
public final class SafeHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String OURS =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none';"
                    + " form-action 'self'";

    /** The reader of the API's description draws its icons in its style sheet, and styles its elements one by one. It runs no other script. */
    private static final String DRAWN = "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    private SafeHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, List.of());
    }

    /** Where a form ends in an app, or at another who signs people in and out: browsers hold its policy against each redirect that follows. */
    static void write(HeadersConfigurer<HttpSecurity> headers, List<String> elsewhere) {
        StringBuilder policy = new StringBuilder(OURS);
        elsewhere.forEach(place -> policy.append(' ').append(source(URI.create(place))));
        headers.addHeaderWriter(
                        (request, response) -> restrict(request, response, policy.toString()))
                .referrerPolicy(same -> same.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** For an answer that no filter sees. */
    public static void bare(HttpServletResponse response) {
        response.setHeader(POLICY, OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** An app on this machine takes any port that is free (RFC 8252, 7.3), one of a telephone has a scheme of its own (7.1). */
    private static String source(URI app) {
        if (app.getHost() == null) return app.getScheme() + ":";
        boolean loopback = app.getHost().equals("127.0.0.1");
        return app.getScheme() + "://" + (loopback ? "127.0.0.1:*" : app.getRawAuthority());
    }

    /** An answer that has a policy of its own keeps it. */
    private static void restrict(
            HttpServletRequest request, HttpServletResponse response, String policy) {
        if (!response.containsHeader(POLICY))
            response.setHeader(
                    POLICY,
                    request.getServletPath().startsWith("/swagger-ui/") ? policy + DRAWN : policy);
    }
}
