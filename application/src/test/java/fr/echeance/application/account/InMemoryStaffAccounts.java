package fr.echeance.application.account;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Staff in memory; hides who left as the database does. */
public final class InMemoryStaffAccounts implements StaffAccounts, Rewindable {
    private final Map<UUID, Kept> members = new HashMap<>();
    private final Clock clock;
    private Optional<BooleanSupplier> waiting = Optional.empty();

    private record Kept(
            StaffMember member, Optional<String> hash, Instant changedAt, Deadline until) {
        Known known() {
            return new Known(member.id(), member.email(), member.roles(), hash, changedAt);
        }
    }

    public InMemoryStaffAccounts(Clock clock) {
        this.clock = clock;
    }

    /** @param waiting whether a connection waits for an answer, which nobody gets then */
    public void elsewhere(BooleanSupplier waiting) {
        this.waiting = Optional.of(waiting);
    }

    @Override
    public boolean areElsewhere() {
        return waiting.isPresent();
    }

    @Override
    public List<StaffMember> all() {
        return here().map(Kept::member)
                .sorted(Comparator.comparing(member -> member.name().value()))
                .toList();
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return here().map(Kept::member).filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public void hold() {}

    @Override
    public void add(StaffMember member, Optional<String> hash, Instant now) {
        members.put(member.id(), new Kept(member, hash, now, Deadline.open()));
    }

    @Override
    public void save(StaffMember member) {
        members.computeIfPresent(
                member.id(),
                (_, kept) -> new Kept(member, kept.hash(), kept.changedAt(), kept.until()));
    }

    @Override
    public void depart(UUID id, Deadline until) {
        members.computeIfPresent(
                id, (_, kept) -> new Kept(kept.member(), kept.hash(), kept.changedAt(), until));
    }

    @Override
    public Optional<Known> byAddress(EmailAddress email) {
        return here().filter(kept -> kept.member().email().key().equals(email.key()))
                .max(Comparator.comparing(Kept::changedAt))
                .map(Kept::known);
    }

    @Override
    public Optional<Known> byId(UUID id) {
        return here().filter(kept -> kept.member().id().equals(id)).findFirst().map(Kept::known);
    }

    @Override
    public void putHash(UUID id, String hash, Instant now) {
        members.computeIfPresent(
                id, (_, kept) -> new Kept(kept.member(), Optional.of(hash), now, kept.until()));
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new HashMap<>(members);
        return () -> {
            members.clear();
            members.putAll(before);
        };
    }

    private java.util.stream.Stream<Kept> here() {
        if (waiting.filter(BooleanSupplier::getAsBoolean).isPresent())
            throw new IllegalStateException("a connection waits");
        return members.values().stream().filter(kept -> !kept.until().hasPassed(clock.now()));
    }
}
