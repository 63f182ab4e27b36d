package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

import java.util.Set;

/**
 * What is kept in a session, which begins with it: a page that a browser will show once somebody has signed in, and nothing else. Who comes
 * back to it is not recognised, since that would read the session at each request of everybody.
 */
final class PagesWanted extends HttpSessionRequestCache {
    PagesWanted() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        // The provider, in the same session, remembers under the usual name what its client asked.
        setSessionAttrName("page_wanted");
        withoutParameter();
        setRequestMatcher(
                new AndRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                        html));
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @SuppressWarnings("NullAway") // no parameter: the library means it so, and does not declare it
    private void withoutParameter() {
        setMatchingRequestParameterName(null);
    }
}
