package fr.echeance.application.account;

import fr.echeance.application.privacy.BuyerDeadlines;
import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts in memory, of buyers without orders; keeps copies, and hides what is over as the database does. */
public final class InMemoryAccounts implements Accounts, Credentials, Rewindable {
    private final Map<UUID, Kept> accounts = new HashMap<>();
    private final Map<UUID, Stored> credentials = new HashMap<>();
    private final Set<Pseudonym> leaving = new HashSet<>();
    private final Clock clock;

    private record Kept(Account account, Deadline until) {}

    public InMemoryAccounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return kept(id).map(Kept::account)
                .filter(account -> !leaving.contains(account.buyer()))
                .map(InMemoryAccounts::copy);
    }

    @Override
    public Optional<Pseudonym> buyer(UUID id) {
        return find(id).filter(account -> !account.isClosed()).map(Account::buyer);
    }

    @Override
    public Optional<Account> of(Pseudonym buyer) {
        return accounts.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(account -> account.buyer().equals(buyer))
                .findFirst();
    }

    /** As somebody who asked to be erased, or took it back. */
    public void leave(Pseudonym buyer, boolean leaves) {
        if (leaves) leaving.add(buyer);
        else leaving.remove(buyer);
    }

    @Override
    public boolean isLeaving(Pseudonym buyer) {
        return leaving.contains(buyer);
    }

    @Override
    public boolean isLeaving(UUID account) {
        return Optional.ofNullable(accounts.get(account))
                .filter(kept -> leaving.contains(kept.account().buyer()))
                .isPresent();
    }

    @Override
    public Relationship hold(Pseudonym buyer) {
        Relationship none = Relationship.NONE;
        return of(buyer).map(account -> none.with(account.tie())).orElse(none);
    }

    @Override
    public void add(Account account, Relationship others) {
        put(account, others);
    }

    @Override
    public void save(Account account, Relationship others) {
        if (find(account.id()).isEmpty()) throw new IllegalStateException("no such account");
        put(account, others);
    }

    @Override
    public void rename(Pseudonym former, Account account, AddressHash address) {
        put(account, Relationship.NONE);
    }

    @Override
    public Deadline end(UUID id) {
        return kept(id).orElseThrow().until();
    }

    @Override
    public List<Account> open(Optional<UUID> after, int limit) {
        return accounts.keySet().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .filter(id ->
                        after.isEmpty() || id.toString().compareTo(after.get().toString()) > 0)
                .flatMap(id -> find(id).stream())
                .filter(account -> !account.isClosed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<UUID> endingUnwarned(Instant before, int limit) {
        return accounts.keySet().stream()
                .filter(id -> kept(id).isPresent())
                .filter(id -> end(id).compareTo(Deadline.at(before)) <= 0)
                .filter(id ->
                        find(id).filter(a -> a.warnedOn().isEmpty() && !a.isClosed()).isPresent())
                .sorted(Comparator.comparing(this::end))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Stored> of(UUID account) {
        return kept(account).flatMap(_ -> Optional.ofNullable(credentials.get(account)));
    }

    @Override
    public void put(Account account, String hash, Instant changedAt, Deadline until) {
        credentials.put(account.id(), new Stored(hash, changedAt));
    }

    @Override
    public void handOver(UUID account, String hash, String reference) {
        credentials.computeIfPresent(
                account,
                (_, stored) ->
                        stored.hash().equals(hash)
                                ? new Stored(reference, stored.changedAt())
                                : stored);
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new HashMap<>(accounts);
        Map<UUID, Stored> hashes = new HashMap<>(credentials);
        return () -> {
            accounts.clear();
            accounts.putAll(before);
            credentials.clear();
            credentials.putAll(hashes);
        };
    }

    private Optional<Kept> kept(UUID id) {
        return Optional.ofNullable(accounts.get(id))
                .filter(kept -> !kept.until().hasPassed(clock.now()));
    }

    private void put(Account account, Relationship others) {
        var deadlines = BuyerDeadlines.of(others.with(account.tie()));
        accounts.put(
                account.id(),
                new Kept(
                        copy(account),
                        Objects.requireNonNull(deadlines.get(RecordKind.ACCOUNT)).activeUntil()));
    }

    private static Account copy(Account a) {
        return Account.fromStore(
                a.id(),
                a.email(),
                a.buyer(),
                a.language(),
                a.openedAt(),
                a.termsVersion(),
                a.lastSignIn(),
                a.warnedOn(),
                a.closedAt());
    }
}
