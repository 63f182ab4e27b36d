package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

import java.io.IOException;

/** How programs are told that their token opens nothing (RFC 6750, 3); the problem is written where all are. */
final class TokenRefusals {
    private TokenRefusals() {}

    static void tokenWanted(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                why instanceof OAuth2AuthenticationException
                        ? "Bearer error=\"invalid_token\""
                        : "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    static void otherTokenWanted(
            HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Who keeps the keys that tokens are signed with may be out of reach: the token is not wrong, and nothing here is. */
    static final class SaidOutages implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
        @Override
        public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
            AuthenticationEntryPointFailureHandler said =
                    new AuthenticationEntryPointFailureHandler(TokenRefusals::tokenWanted);
            said.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(said);
            return filter;
        }
    }
}
