package fr.echeance.application.support;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Threads in memory; what is past its deadline is not there, and holds its number all the same. */
public final class InMemoryServiceThreads implements ServiceThreads, Rewindable {
    private final Clock clock;
    private final InMemoryAccounts accounts;
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(ServiceMessage message, Pseudonym person, Deadline until) {}

    public InMemoryServiceThreads(Clock clock, InMemoryAccounts accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    @Override
    public void hold(Pseudonym person) {}

    @Override
    public ServiceThread of(Pseudonym person) {
        return new ServiceThread(
                visible(person)
                        .map(Kept::message)
                        .sorted(Comparator.comparing(ServiceMessage::writtenAt))
                        .toList());
    }

    @Override
    public Optional<Deadline> end(Pseudonym person) {
        return visible(person).map(Kept::until).max(Comparator.naturalOrder());
    }

    @Override
    public boolean add(ServiceMessage message, Pseudonym person, Deadline until) {
        boolean taken = kept.stream().anyMatch(one -> one.message().id().equals(message.id()));
        if (!taken) kept.add(new Kept(message, person, until));
        return !taken;
    }

    @Override
    public void prolong(Pseudonym person, Deadline until) {
        List<Kept> mine = visible(person).toList();
        kept.replaceAll(
                one -> mine.contains(one) ? new Kept(one.message(), one.person(), until) : one);
    }

    @Override
    public void dealWith(Pseudonym person, Instant now) {
        List<Kept> mine = visible(person).filter(one -> one.message().waits()).toList();
        kept.replaceAll(one -> mine.contains(one) ? dealtWith(one, now) : one);
    }

    private static Kept dealtWith(Kept one, Instant now) {
        ServiceMessage message = one.message();
        return new Kept(
                new ServiceMessage(
                        message.id(),
                        message.author(),
                        message.order(),
                        message.text(),
                        message.writtenAt(),
                        Optional.of(now)),
                one.person(),
                one.until());
    }

    @Override
    public Optional<Reader> reader(UUID message) {
        return kept.stream()
                .filter(this::isThere)
                .filter(one -> one.message().id().equals(message))
                .findFirst()
                .flatMap(one -> accounts.of(one.person()))
                .filter(account -> !account.isClosed())
                .map(InMemoryServiceThreads::reader);
    }

    private static Reader reader(Account account) {
        return new Reader(account.email(), account.language());
    }

    @Override
    public List<Row> waiting(int limit) {
        return rows().filter(row -> of(row.person()).waiting() > 0)
                .map(row -> waiting(row.person()))
                .sorted(Comparator.comparing(Row::at))
                .limit(limit)
                .toList();
    }

    private Row waiting(Pseudonym person) {
        List<ServiceMessage> waiting =
                of(person).messages().stream().filter(ServiceMessage::waits).toList();
        return new Row(person, waiting.size(), waiting.getFirst().writtenAt());
    }

    @Override
    public List<Row> dealtWith(int limit) {
        return rows().filter(row -> of(row.person()).waiting() == 0)
                .sorted(Comparator.comparing(Row::at).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Row> rows() {
        return kept.stream()
                .filter(this::isThere)
                .map(Kept::person)
                .distinct()
                .map(person -> {
                    List<ServiceMessage> all = of(person).messages();
                    return new Row(person, all.size(), all.getLast().writtenAt());
                });
    }

    private Stream<Kept> visible(Pseudonym person) {
        return kept.stream().filter(this::isThere).filter(one -> one.person().equals(person));
    }

    private boolean isThere(Kept one) {
        return !one.until().hasPassed(clock.now());
    }

    @Override
    public Runnable mark() {
        List<Kept> before = List.copyOf(kept);
        return () -> {
            kept.clear();
            kept.addAll(before);
        };
    }
}
