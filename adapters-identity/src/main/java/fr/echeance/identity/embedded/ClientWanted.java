package fr.echeance.identity.embedded;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;
import java.util.Set;

/**
 * Who asks the provider and is nobody: a browser that wants a page is asked for the password and comes back, everybody else is refused as
 * programs are (RFC 6749, 5.2; RFC 6750, 3), and no session is begun for them.
 */
final class ClientWanted implements AuthenticationEntryPoint {
    private static final RequestMatcher PAGE = page();

    private final AuthenticationEntryPoint password =
            new LoginUrlAuthenticationEntryPoint(SignInMemory.PAGE);

    /** Keeps what is asked for in a session, for browsers that will really sign in. */
    static RequestCache memory() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PAGE);
        return cache;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (PAGE.matches(request)) {
            password.commence(request, response, why);
            return;
        }
        boolean person = request.getRequestURI().equals("/userinfo");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, person ? "Bearer" : "Basic");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"error\":\"" + (person ? "invalid_token" : "invalid_client") + "\"}");
    }

    private static RequestMatcher page() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.GET, "/oauth2/authorize"),
                html);
    }
}
