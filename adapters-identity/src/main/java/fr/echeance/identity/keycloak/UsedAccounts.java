package fr.echeance.identity.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import fr.echeance.application.account.AdmitSignIn;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A customer's token opens the API while the shop has their account, and using it is using the account. Looked up once in five minutes, as
 * long as a token is good.
 */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class UsedAccounts implements OAuth2TokenValidator<Jwt> {
    static final String ROLES = "roles";
    static final String CUSTOMER = "CUSTOMER";

    private final AdmitSignIn admit;
    private final Cache<String, Boolean> looked =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    UsedAccounts(AdmitSignIn admit) {
        this.admit = admit;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<String> roles =
                Objects.requireNonNullElse(token.getClaimAsStringList(ROLES), List.of());
        String name =
                Objects.requireNonNullElse(
                        token.getClaimAsString(StandardClaimNames.PREFERRED_USERNAME), "");
        return !roles.contains(CUSTOMER) || looked.get(name, this::admits)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    /** Answers no for who was made by hand in Keycloak. */
    boolean admits(String name) {
        try {
            return admit.handle(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
