package fr.echeance.domain.account;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who works here, and what their roles open. */
public record StaffMember(UUID id, EmailAddress email, PersonName name, Set<Role> roles) {
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** In the order in which they are declared. */
    public Set<Role> inOrder() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
