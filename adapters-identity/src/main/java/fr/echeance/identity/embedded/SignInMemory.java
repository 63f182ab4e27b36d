package fr.echeance.identity.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Where the provider notes who has given their password: beside what the pages note, in the same session, so that both end together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
class SignInMemory {
    /** Where the password is asked for. */
    static final String PAGE = "/sign-in";

    @Bean
    SecurityContextRepository signInContext() {
        HttpSessionSecurityContextRepository repository =
                new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("PROVIDER_SECURITY_CONTEXT");
        return repository;
    }
}
