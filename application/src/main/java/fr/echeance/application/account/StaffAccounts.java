package fr.echeance.application.account;

import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works here. */
public interface StaffAccounts {
    /** Whether another than the database keeps them: no connection may wait for its answer where anybody can ask. */
    default boolean areElsewhere() {
        return false;
    }

    /** By name. */
    List<StaffMember> all();

    Optional<StaffMember> find(UUID id);

    /** From here on nobody else changes who works here. */
    void hold();

    /** @param hash of the first password; empty where an invitation is mailed */
    void add(StaffMember member, Optional<String> hash, Instant now);

    void save(StaffMember member);

    /** Leaves: no role from now on, gone at the deadline. */
    void depart(UUID id, Deadline until);

    /** For signing in. */
    Optional<Known> byAddress(EmailAddress email);

    /** For signing in. */
    Optional<Known> byId(UUID id);

    void putHash(UUID id, String hash, Instant now);

    /** @param hash empty until the invitation is taken up */
    record Known(
            UUID id,
            EmailAddress email,
            Set<Role> roles,
            Optional<String> hash,
            Instant changedAt) {}
}
