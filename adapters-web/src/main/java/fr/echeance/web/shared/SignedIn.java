package fr.echeance.web.shared;

import fr.echeance.domain.security.Happening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What follows once the provider has said who somebody is: their roles, how long the session lasts without an act, and where they go. */
final class SignedIn implements AuthenticationSuccessHandler {
    /** Where signing in begins. */
    static final String BEGIN = "/oauth2/authorization/shop";

    /** The provider's claim. */
    static final String ROLES = "roles";

    private static final Duration STAFF = Duration.ofMinutes(30);
    private static final Duration CUSTOMER = Duration.ofDays(14);

    private final RequestCache wanted;
    private final boolean elsewhere;

    /**
     * @param wanted the page that somebody asked for before they were sent to sign in; they come back to it
     * @param elsewhere whether another provider lets people in: its sign-ins are noted here, those of the shop's own where the password is
     */
    SignedIn(RequestCache wanted, boolean elsewhere) {
        this.wanted = wanted;
        this.elsewhere = elsewhere;
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
            HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (elsewhere)
            SecurityNotes.leave(request, Happening.SIGNED_IN, SecurityNotesFilter.whose(who));
        boolean customer = isCustomer(who);
        Duration idle = customer ? CUSTOMER : STAFF;
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        SavedRequest page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (page != null) Redirect.send(response, here(page.getRedirectUrl()));
        else Redirect.send(response, customer ? "/account" : "/backoffice");
    }

    /** Without host and port, which a proxy need not tell as browsers know them; one slash, since two would begin a host. */
    private static String here(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path).replaceFirst("^/+", "/");
    }

    private static boolean isCustomer(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(role -> "ROLE_CUSTOMER".equals(role.getAuthority()));
    }
}
