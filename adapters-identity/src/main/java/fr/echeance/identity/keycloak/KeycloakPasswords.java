package fr.echeance.identity.keycloak;

import fr.echeance.application.account.Passwords;
import fr.echeance.domain.account.Password;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Optional;

/** Asks Keycloak about a password that it keeps; one that is still on its way to it is compared here. */
@Component
@Primary
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakPasswords implements Passwords {
    private final Passwords own;
    private final KeycloakApi keycloak;

    KeycloakPasswords(@Qualifier("argon2Passwords") Passwords own, KeycloakApi keycloak) {
        this.own = own;
        this.keycloak = keycloak;
    }

    @Override
    public String hash(Password password) {
        return own.hash(password);
    }

    @Override
    public boolean matches(String typed, Optional<String> hash) {
        Optional<String> user =
                hash.filter(h -> h.startsWith(KeycloakIdentities.REFERENCE))
                        .map(h -> h.substring(KeycloakIdentities.REFERENCE.length()));
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return user.map(id -> keycloak.isPassword(id, normal))
                .orElseGet(() -> own.matches(typed, hash));
    }
}
