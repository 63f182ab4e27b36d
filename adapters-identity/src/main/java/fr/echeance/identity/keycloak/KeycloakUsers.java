package fr.echeance.identity.keycloak;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keycloak's users: each bears the id by which the shop calls them as its name, since that of Keycloak's own is Keycloak's to give. An
 * attribute says whether they buy or work here.
 */
@Component
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakUsers {
    static final String KIND = "kind";

    private static final String ROLES = "/users/{id}/role-mappings/realm";

    private final KeycloakApi admin;
    private final JsonMapper json;

    KeycloakUsers(KeycloakApi admin, JsonMapper json) {
        this.admin = admin;
        this.json = json;
    }

    Optional<ObjectNode> find(UUID id) {
        return first(admin.get("/users?username={id}&exact=true&briefRepresentation=false", id));
    }

    Optional<ObjectNode> find(EmailAddress email) {
        return first(
                admin.get(
                        "/users?email={email}&exact=true&briefRepresentation=false",
                        written(email)));
    }

    /** In the order of their names, which are ids. */
    List<JsonNode> page(String kind, int from, int limit) {
        return admin.get(
                        "/users?q={q}&first={first}&max={max}&briefRepresentation=false",
                        KIND + ":" + kind,
                        from,
                        limit)
                .valueStream()
                .toList();
    }

    /** @throws KeycloakFailed a conflict when somebody has that name or that address */
    ObjectNode add(ObjectNode user) {
        admin.post("/users", user);
        return find(id(user)).orElseThrow(() -> new KeycloakFailed(404));
    }

    void save(ObjectNode user) {
        admin.put("/users/{id}", user, own(user));
    }

    void remove(JsonNode user) {
        admin.delete("/users/{id}", null, own(user));
    }

    /** Ends their sessions and what was granted for longer. */
    void signOut(JsonNode user) {
        admin.post("/users/{id}/logout", json.createObjectNode(), own(user));
    }

    /** In the place of the one that there was. */
    void putPassword(ObjectNode user, ImportedHash hash) {
        ObjectNode changed = user.deepCopy();
        changed.putArray("credentials").add(hash.representation(json));
        save(changed);
    }

    boolean hasPassword(JsonNode user) {
        return credentials(user).stream()
                .anyMatch(c -> c.path("type").asString().equals(ImportedHash.TYPE));
    }

    /** These of the realm's roles, and no other of those that it is asked about. */
    void putRoles(JsonNode user, Set<String> wanted, Set<String> asked) {
        Predicate<String> right = wanted::contains;
        ArrayNode missing = roles(user, "/available", right.and(asked::contains));
        if (!missing.isEmpty()) admin.post(ROLES, missing, own(user));
        ArrayNode surplus = roles(user, "", right.negate().and(asked::contains));
        if (!surplus.isEmpty()) admin.delete(ROLES, surplus, own(user));
    }

    /** Given to them by name. */
    Set<String> roles(JsonNode user) {
        return names(admin.get(ROLES, own(user)));
    }

    /** As tokens would bear them: those of their groups, and what is part of another role, as well. */
    Set<String> effectiveRoles(JsonNode user) {
        return names(admin.get(ROLES + "/composite", own(user)));
    }

    /** Whether the shop made them, or could have: who was made by hand may have any name, and no address. */
    static boolean isOurs(JsonNode user) {
        try {
            var _ = id(user);
            var _ = email(user);
            return true;
        } catch (IllegalStateException | InvalidValue made) {
            return false;
        }
    }

    static UUID id(JsonNode user) {
        try {
            return UUID.fromString(user.path("username").asString());
        } catch (IllegalArgumentException _) {
            // Without the cause: it quotes the name, which may be an address.
            throw new IllegalStateException("a user whom the shop did not make");
        }
    }

    static EmailAddress email(JsonNode user) {
        return new EmailAddress(user.path("email").asString());
    }

    static String attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0).asString("");
    }

    static void attribute(ObjectNode user, String name, String value) {
        user.withObjectProperty("attributes").putArray(name).add(value);
    }

    /** Known as one who was found would be, and to be added. */
    ObjectNode draft(UUID id, EmailAddress email, String kind) {
        ObjectNode user = draft(id, email);
        attribute(user, KIND, kind);
        return user;
    }

    /** Of no kind yet. */
    ObjectNode draft(UUID id, EmailAddress email) {
        return entitled(json.createObjectNode().put("username", id.toString()), email);
    }

    /** May come in by that address, whose mailbox the shop has verified. */
    static ObjectNode entitled(ObjectNode user, EmailAddress email) {
        return user.put("email", written(email)).put("emailVerified", true).put("enabled", true);
    }

    private ArrayNode roles(JsonNode user, String which, Predicate<String> named) {
        ArrayNode roles = json.createArrayNode();
        admin.get(ROLES + which, own(user))
                .valueStream()
                .filter(role -> named.test(role.path("name").asString()))
                .forEach(roles::add);
        return roles;
    }

    private static Set<String> names(JsonNode roles) {
        return roles.valueStream()
                .map(role -> role.path("name").asString())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> credentials(JsonNode user) {
        return admin.get("/users/{id}/credentials", own(user)).valueStream().toList();
    }

    private static Optional<ObjectNode> first(JsonNode found) {
        return found.isEmpty() ? Optional.empty() : Optional.of((ObjectNode) found.get(0));
    }

    /** Keycloak's own id. */
    private static String own(JsonNode user) {
        return user.path("id").asString();
    }

    private static String written(EmailAddress email) {
        return email.value();
    }
}
