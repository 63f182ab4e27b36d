package fr.echeance.identity.keycloak;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** In the place of the database, which only holds whoever else would change who works here. */
final class NoLocks implements StaffAccounts {
    @Override
    public void hold() {}

    @Override
    public List<StaffMember> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(StaffMember member, Optional<String> hash, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(StaffMember member) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void depart(UUID id, Deadline until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Known> byAddress(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Known> byId(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putHash(UUID id, String hash, Instant now) {
        throw new UnsupportedOperationException();
    }
}
