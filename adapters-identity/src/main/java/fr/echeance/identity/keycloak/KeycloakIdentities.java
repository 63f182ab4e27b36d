package fr.echeance.identity.keycloak;

import fr.echeance.application.account.Identities;
import fr.echeance.domain.shared.EmailAddress;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Customers in Keycloak. What was done half is done whole the next time: each step looks at what is there. */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakIdentities implements Identities {
    /** By it the password is found again: see {@link KeycloakPasswords}. */
    static final String REFERENCE = "elsewhere:";

    static final String CUSTOMER = "customer";
    private static final Set<String> ROLES = Set.of("CUSTOMER");

    private final KeycloakUsers users;

    KeycloakIdentities(KeycloakUsers users) {
        this.users = users;
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public Optional<String> put(Identity identity) {
        if (worksHere(identity.email())) {
            remove(identity.account());
            return Optional.empty();
        }
        ObjectNode user =
                users.find(identity.account())
                        .map(found -> known(found, identity.email()))
                        .orElseGet(() -> added(identity));
        users.putRoles(user, ROLES, ROLES);
        Optional<ImportedHash> hash = identity.hash().flatMap(ImportedHash::of);
        hash.ifPresent(imported -> users.putPassword(user, imported));
        return hash.map(_ -> REFERENCE + identity.account());
    }

    @Override
    public void suspend(UUID account) {
        users.find(account)
                .ifPresent(user -> {
                    users.save(user.put("enabled", false));
                    users.signOut(user);
                });
    }

    @Override
    public void remove(UUID account) {
        users.find(account).ifPresent(users::remove);
    }

    @Override
    public Part page(int from, int limit) {
        List<JsonNode> read = users.page(CUSTOMER, from, limit);
        return new Part(
                read.stream()
                        .filter(KeycloakUsers::isOurs)
                        .map(user ->
                                new Seen(
                                        KeycloakUsers.id(user),
                                        KeycloakUsers.email(user),
                                        user.path("enabled").asBoolean(false)))
                        .toList(),
                read.size());
    }

    /** Who works here signs in to work: their address opens no customer's account. */
    private boolean worksHere(EmailAddress email) {
        return users.find(email)
                .map(user -> KeycloakUsers.attribute(user, KeycloakUsers.KIND))
                .filter(KeycloakStaffAccounts.STAFF::equals)
                .isPresent();
    }

    private ObjectNode added(Identity identity) {
        return users.add(users.draft(identity.account(), identity.email(), CUSTOMER));
    }

    private ObjectNode known(ObjectNode user, EmailAddress email) {
        ObjectNode entitled = KeycloakUsers.entitled(user.deepCopy(), email);
        if (!entitled.equals(user)) users.save(entitled);
        return entitled;
    }
}
