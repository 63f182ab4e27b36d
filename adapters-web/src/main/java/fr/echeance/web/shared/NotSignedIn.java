package fr.echeance.web.shared;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * What follows when the provider lets somebody in whom the shop does not. They do not go where signing in begins, which would send them round
 * for ever.
 */
final class NotSignedIn implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        SecurityNotes.leave(
                request,
                isWithoutSecondFactor(why)
                        ? Happening.SECOND_FACTOR_MISSING
                        : Happening.SIGN_IN_FAILED,
                Whose.nobody());
        Redirect.send(response, "/sign-in?notice=failed");
    }

    private static boolean isWithoutSecondFactor(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException refusal
                && "no_second_factor".equals(refusal.getError().getErrorCode());
    }
}
