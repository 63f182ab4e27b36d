package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer, beside those that Spring Security writes by itself. */
final class SafeHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String OURS =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
                    + " object-src 'none'";

    /** The reader of the API's description draws its icons in its style sheet, and styles its elements one by one. It runs no other script. */
    private static final String DRAWN = "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    private SafeHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(SafeHeaders::restrict)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** An answer that has a policy of its own keeps it. */
    private static void restrict(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY))
            response.setHeader(
                    POLICY,
                    request.getServletPath().startsWith("/swagger-ui/") ? OURS + DRAWN : OURS);
    }
}
