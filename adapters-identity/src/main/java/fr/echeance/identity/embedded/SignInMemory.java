package fr.echeance.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Where the provider notes who has given their password: beside what the pages note, in the same session, so that both end together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
class SignInMemory {
    /** Where the password is asked for. */
    static final String PAGE = "/sign-in";

    static final String KEY = "PROVIDER_SECURITY_CONTEXT";

    @Bean
    SecurityContextRepository signInContext() {
        HttpSessionSecurityContextRepository repository = new Named();
        repository.setSpringSecurityContextKey(KEY);
        return repository;
    }

    /** The session is somebody's from their password on, not only when the pages have let them in: whoever ends their sessions finds it. */
    private static final class Named extends HttpSessionSecurityContextRepository {
        @Override
        public void saveContext(
                SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
            super.saveContext(context, request, response);
            HttpSession session = request.getSession(false);
            Authentication who = context.getAuthentication();
            if (session != null && who != null)
                session.setAttribute(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.getName());
        }
    }
}
