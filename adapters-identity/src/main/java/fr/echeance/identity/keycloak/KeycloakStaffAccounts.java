package fr.echeance.identity.keycloak;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PersonName;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who works here, kept by Keycloak alone: names, roles, passwords and second factors. A write that fails is not done; whoever asked asks
 * again.
 */
@Component
@Primary
@ConditionalOnProperty(name = "echeance.identity.provider", havingValue = "keycloak")
final class KeycloakStaffAccounts implements StaffAccounts {
    static final String STAFF = "staff";

    /** A marker: who bears it is asked for a second factor. */
    static final String SECOND_FACTOR = "STAFF";

    private static final String NAME = "name";
    private static final String CHANGED_AT = "changedAt";
    private static final PersonName NAMELESS = new PersonName("N. N.");
    private static final int MOST = 1_000;
    private static final Set<String> ALL =
            Stream.concat(Stream.of(SECOND_FACTOR), Arrays.stream(Role.values()).map(Role::name))
                    .collect(Collectors.toUnmodifiableSet());

    private final KeycloakUsers users;
    private final StaffAccounts locks;

    /** @param locks of the database, for {@link #hold} */
    KeycloakStaffAccounts(
            KeycloakUsers users, @Qualifier("jooqStaffAccounts") StaffAccounts locks) {
        this.users = users;
        this.locks = locks;
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public List<StaffMember> all() {
        return users.page(STAFF, 0, MOST).stream()
                .filter(KeycloakUsers::isOurs)
                .map(this::member)
                .sorted(
                        Comparator.comparing(KeycloakStaffAccounts::written)
                                .thenComparing(member -> member.id().toString()))
                .toList();
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return working(id).map(this::member);
    }

    @Override
    public void hold() {
        locks.hold();
    }

    /**
     * Staff last of all. Broken off half way, they would be in the team without a way in; so they are nobody yet, and make room for whoever
     * is added under that address.
     */
    @Override
    public void add(StaffMember member, Optional<String> hash, Instant now) {
        ObjectNode user = users.draft(member.id(), member.email());
        KeycloakUsers.attribute(user, NAME, written(member));
        KeycloakUsers.attribute(user, CHANGED_AT, now.toString());
        ObjectNode added = added(user, member.email());
        hash.flatMap(ImportedHash::of).ifPresent(h -> users.putPassword(added, h));
        users.putRoles(added, names(member), ALL);
        KeycloakUsers.attribute(added, KeycloakUsers.KIND, STAFF);
        users.save(added);
    }

    /** Who bought here under the address that they now work under has an account, but does not sign in to it. */
    private ObjectNode added(ObjectNode user, EmailAddress email) {
        try {
            return users.add(user);
        } catch (KeycloakFailed failed) {
            Optional<ObjectNode> customer =
                    users.find(email).filter(found -> !isStaff(found) && failed.isConflict());
            users.remove(customer.orElseThrow(() -> failed));
            return users.add(user);
        }
    }

    @Override
    public void save(StaffMember member) {
        ObjectNode user = working(member.id()).orElseThrow(() -> new KeycloakFailed(404));
        users.putRoles(user, names(member), ALL);
        KeycloakUsers.attribute(user, NAME, written(member));
        users.save(user);
    }

    /** At once, which is not too late: nothing hangs on them there. */
    @Override
    public void depart(UUID id, Deadline until) {
        working(id).ifPresent(users::remove);
    }

    @Override
    public Optional<Known> byAddress(EmailAddress email) {
        return users.find(email).filter(KeycloakStaffAccounts::isStaff).map(this::known);
    }

    @Override
    public Optional<Known> byId(UUID id) {
        return working(id).map(this::known);
    }

    @Override
    public void putHash(UUID id, String hash, Instant now) {
        ObjectNode user = working(id).orElseThrow(() -> new KeycloakFailed(404));
        KeycloakUsers.attribute(user, CHANGED_AT, now.toString());
        users.putPassword(user, ImportedHash.of(hash).orElseThrow());
    }

    private Optional<ObjectNode> working(UUID id) {
        return users.find(id).filter(KeycloakStaffAccounts::isStaff);
    }

    /** Who was made by hand, and not as the shop would have, works here no more than anybody. */
    private static boolean isStaff(JsonNode user) {
        return KeycloakUsers.attribute(user, KeycloakUsers.KIND).equals(STAFF)
                && KeycloakUsers.isOurs(user);
    }

    private StaffMember member(JsonNode user) {
        return new StaffMember(
                KeycloakUsers.id(user), KeycloakUsers.email(user), name(user), roles(user));
    }

    private Known known(JsonNode user) {
        UUID id = KeycloakUsers.id(user);
        return new Known(
                id,
                KeycloakUsers.email(user),
                roles(user),
                users.hasPassword(user)
                        ? Optional.of(KeycloakIdentities.REFERENCE + id)
                        : Optional.empty(),
                changedAt(user));
    }

    /** Made by hand without a name, they must be seen on the page all the same, where they can be sent away. */
    private static PersonName name(JsonNode user) {
        try {
            return new PersonName(KeycloakUsers.attribute(user, NAME));
        } catch (InvalidValue made) {
            return NAMELESS;
        }
    }

    private static Instant changedAt(JsonNode user) {
        try {
            return Instant.parse(KeycloakUsers.attribute(user, CHANGED_AT));
        } catch (DateTimeParseException made) {
            return Instant.EPOCH;
        }
    }

    private Set<Role> roles(JsonNode user) {
        Set<String> names = users.roles(user);
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !names.contains(role.name()));
        return roles;
    }

    private static Set<String> names(StaffMember member) {
        Set<String> names = member.roles().stream().map(Role::name).collect(Collectors.toSet());
        if (!names.isEmpty()) names.add(SECOND_FACTOR);
        return names;
    }

    private static String written(StaffMember member) {
        return member.name().value();
    }
}
