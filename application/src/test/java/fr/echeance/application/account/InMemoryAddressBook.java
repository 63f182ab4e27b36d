package fr.echeance.application.account;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

public final class InMemoryAddressBook implements AddressBook, Rewindable {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Pseudonym owner, Kept kept) {}

    @Override
    public List<Kept> of(Account account) {
        return entries.stream()
                .filter(entry -> entry.owner().equals(account.buyer()))
                .map(Entry::kept)
                .toList()
                .reversed();
    }

    @Override
    public void keep(UUID id, Account account, PostalAddress address, Instant now, Deadline until) {
        entries.add(new Entry(account.buyer(), new Kept(id, address)));
    }

    @Override
    public void change(UUID id, Account account, PostalAddress address, Deadline until) {
        entries.replaceAll(entry ->
                entry.owner().equals(account.buyer()) && entry.kept().id().equals(id)
                        ? new Entry(entry.owner(), new Kept(id, address))
                        : entry);
    }

    @Override
    public void remove(UUID id, Account account) {
        entries.removeIf(
                entry -> entry.owner().equals(account.buyer()) && entry.kept().id().equals(id));
    }

    /** Whose address book holds a name of that kind. */
    public List<Pseudonym> owners(Predicate<String> called) {
        return entries.stream()
                .filter(entry -> called.test(entry.kept().address().recipient().value()))
                .map(Entry::owner)
                .distinct()
                .toList();
    }

    /** Of one buyer, without asking for an account. */
    public List<Kept> of(Pseudonym owner) {
        return entries.stream()
                .filter(entry -> entry.owner().equals(owner))
                .map(Entry::kept)
                .toList();
    }

    @Override
    public Runnable mark() {
        List<Entry> before = new ArrayList<>(entries);
        return () -> {
            entries.clear();
            entries.addAll(before);
        };
    }
}
