package fr.echeance.identity.keycloak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks Keycloak, at each page of the back office, whether who is signed in would still be let in with the roles of their session; if not, the
 * session ends and they sign in anew. A role that is taken away in Keycloak's own console so closes its room at once.
 *
 * <p>While Keycloak does not answer, nothing is taken away there either: the session stands, and for a while nobody asks.
 */
@Component
@FilterRegistration(urlPatterns = {"/backoffice", "/backoffice/*"})
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class StandingStaff extends OncePerRequestFilter {
    private static final String ROLE = "ROLE_";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final KeycloakUsers users;

    /** Keycloak is asked again from then on. */
    private volatile Instant askAgain = Instant.MIN;

    StandingStaff(KeycloakUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (stands()) {
            chain.doFilter(request, response);
            return;
        }
        Objects.requireNonNull(request.getSession()).invalidate();
        SecurityContextHolder.clearContext();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/backoffice");
    }

    /** Nobody comes this far who is not signed in. */
    private boolean stands() {
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return !(who.getPrincipal() instanceof OidcUser user)
                || stands(user, roles(who.getAuthorities()));
    }

    private boolean stands(OidcUser user, Set<String> roles) {
        if (Instant.now().isBefore(askAgain)) return true;
        try {
            return users.find(UUID.fromString(user.getName()))
                    .filter(found -> found.path("enabled").asBoolean())
                    .filter(found -> !isCalledBack(found, user))
                    .filter(found -> users.effectiveRoles(found).containsAll(roles))
                    .isPresent();
        } catch (KeycloakFailed silent) {
            askAgain = Instant.now().plus(PAUSE);
            return true;
        }
    }

    /** Whether they were signed out everywhere since. */
    private static boolean isCalledBack(ObjectNode found, OidcUser user) {
        Instant signedIn = Objects.requireNonNullElse(user.getIssuedAt(), Instant.EPOCH);
        return signedIn.getEpochSecond() < found.path("notBefore").asLong();
    }

    private static Set<String> roles(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(authority -> Optional.ofNullable(authority).stream())
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toSet());
    }
}
