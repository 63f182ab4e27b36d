package fr.echeance.web.shared;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.util.Set;

/**
 * What follows when the provider lets somebody in whom the shop does not. They do not go where signing in begins, which would send them round
 * for ever.
 */
final class NotSignedIn implements AuthenticationFailureHandler {
    /** Of an answer to what this browser has not asked: any picture of a foreign page can make it, and nobody has tried to sign in. */
    private static final Set<String> NEVER_BEGUN =
            Set.of("authorization_request_not_found", OAuth2ErrorCodes.INVALID_REQUEST);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        if (!is(why, NEVER_BEGUN))
            SecurityNotes.leave(
                    request,
                    is(why, Set.of("no_second_factor"))
                            ? Happening.SECOND_FACTOR_MISSING
                            : Happening.SIGN_IN_FAILED,
                    Whose.nobody());
        Redirect.send(response, "/sign-in?notice=failed");
    }

    private static boolean is(AuthenticationException why, Set<String> codes) {
        return why instanceof OAuth2AuthenticationException refusal
                && codes.contains(refusal.getError().getErrorCode());
    }
}
