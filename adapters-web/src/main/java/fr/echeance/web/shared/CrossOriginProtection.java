package fr.echeance.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send (cross-site request forgery). Every browser of the last years says where a request comes
 * from (Fetch Metadata, W3C; Origin, RFC 6454), so pages need no token and can be cached. A request that says nothing comes from no
 * browser and carries nobody's cookies unasked.
 */
final class CrossOriginProtection extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiSettings api;

    CrossOriginProtection(ApiSettings api) {
        this.api = api;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request) || isLetIn(request))
            chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || hostOf(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private boolean isLetIn(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && api.lets(origin, request.getServletPath());
    }

    private static String hostOf(@Nullable String origin) {
        try {
            String authority = origin == null ? null : URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
