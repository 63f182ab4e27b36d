package fr.echeance.web.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What follows once the provider has said who somebody is: their roles, how long the session lasts without an act, and where they go. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    /** Where signing in begins. */
    static final String BEGIN = "/oauth2/authorization/shop";

    /** The provider's claim. */
    static final String ROLES = "roles";

    private static final Duration STAFF = Duration.ofMinutes(30);
    private static final Duration CUSTOMER = Duration.ofDays(14);

    /** @param wanted the page that somebody asked for before they were sent to sign in; they come back to it */
    SignedIn(RequestCache wanted) {
        setRequestCache(wanted);
    }

    static Collection<GrantedAuthority> roles(Collection<? extends GrantedAuthority> given) {
        return given.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .flatMap(user ->
                        Objects.requireNonNullElse(
                                user.getIdToken().getClaimAsStringList(ROLES), List.<String>of())
                                .stream())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        Duration idle = isCustomer(who) ? CUSTOMER : STAFF;
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        super.onAuthenticationSuccess(request, response, who);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        return isCustomer(who) ? "/account" : "/backoffice";
    }

    private static boolean isCustomer(@Nullable Authentication who) {
        return who == null
                || who.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_CUSTOMER".equals(role.getAuthority()));
    }
}
