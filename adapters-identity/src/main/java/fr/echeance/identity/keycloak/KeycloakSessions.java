package fr.echeance.identity.keycloak;

import fr.echeance.application.account.Sessions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Browsers' sessions here, and those of Keycloak with what was granted to apps. */
@Component
@Primary
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakSessions implements Sessions {
    private final Sessions own;
    private final KeycloakUsers users;

    KeycloakSessions(@Qualifier("jdbcSessions") Sessions own, KeycloakUsers users) {
        this.own = own;
        this.users = users;
    }

    /**
     * Here first: that needs nobody else. And once more: whoever asked for a page before Keycloak had heard of it was let in again there,
     * without a password.
     */
    @Override
    public void end(UUID subject) {
        own.end(subject);
        users.find(subject).ifPresent(users::signOut);
        own.end(subject);
    }
}
