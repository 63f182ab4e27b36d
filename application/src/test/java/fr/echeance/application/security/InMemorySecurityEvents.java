package fr.echeance.application.security;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The security log in memory; what is past its deadline is not there. */
public final class InMemorySecurityEvents implements SecurityEvents, Rewindable {
    private final Clock clock;
    private final List<SecurityEvent> kept = new ArrayList<>();
    private final Map<UUID, Pseudonym> buyers = new HashMap<>();
    private boolean broken;

    public InMemorySecurityEvents(Clock clock) {
        this.clock = clock;
    }

    /** Whose buyer an account is. */
    public void open(UUID account, Pseudonym buyer) {
        buyers.put(account, buyer);
    }

    /** From here on nothing can be written. */
    public void breakDown() {
        broken = true;
    }

    /** Oldest first. */
    public List<SecurityEvent> all() {
        return List.copyOf(kept);
    }

    @Override
    public void add(SecurityEvent event) {
        if (broken) throw new IllegalStateException("the disk is full");
        kept.add(event);
    }

    @Override
    public boolean knows(Whose whose, Origin origin, Instant since) {
        return !(whose instanceof Whose.Nobody)
                && since(since)
                        .filter(event -> event.happening().letIn())
                        .filter(event -> event.whose().equals(whose))
                        .anyMatch(event -> event.origin().equals(Optional.of(origin)));
    }

    @Override
    public List<Count> counts(Instant since) {
        record Key(LocalDate day, Happening happening) {}
        return since(since)
                .collect(
                        Collectors.groupingBy(
                                event -> new Key(Deadline.dayOf(event.at()), event.happening()),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Count(one.getKey().day(), one.getKey().happening(), one.getValue()))
                .sorted(Comparator.comparing(Count::day).thenComparing(c -> c.happening().name()))
                .toList();
    }

    @Override
    public Page list(Filter filter) {
        List<Row> found =
                rows(event ->
                                filter.happening().map(event.happening()::equals).orElse(true)
                                        && filter.origin()
                                                .map(o -> event.origin().equals(Optional.of(o)))
                                                .orElse(true))
                        .skip(filter.offset())
                        .limit(filter.size() + 1L)
                        .toList();
        boolean more = found.size() > filter.size();
        return new Page(more ? found.subList(0, filter.size()) : found, more);
    }

    @Override
    public List<Row> alarms(int limit) {
        return rows(event -> Alarm.of(event.happening()).isPresent()).limit(limit).toList();
    }

    @Override
    public Optional<Row> alarm(UUID id) {
        return rows(event -> event.id().equals(id) && Alarm.of(event.happening()).isPresent())
                .findFirst();
    }

    @Override
    public boolean wasGiven(Alarm alarm, Instant since) {
        return since(since).anyMatch(event -> event.happening() == alarm.happening());
    }

    @Override
    public Optional<Crowd> densest(Alarm alarm, Instant since) {
        return since(since)
                .filter(event -> event.happening() == alarm.counted())
                .collect(
                        Collectors.groupingBy(
                                event ->
                                        alarm.byOrigin()
                                                ? event.origin()
                                                : Optional.<Origin>empty(),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Crowd(one.getKey(), one.getValue()))
                .max(Comparator.comparing(Crowd::events));
    }

    @Override
    public void holdAlarms(Instant now) {
        // Transactions in memory come one after the other.
    }

    @Override
    public List<Row> ofCustomer(UUID account, int limit) {
        return rows(event -> event.whose().equals(new Whose.Customer(account)))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Person> customer(UUID event) {
        return since(Instant.MIN)
                .filter(one -> one.id().equals(event))
                .flatMap(one ->
                        one.whose() instanceof Whose.Customer(UUID account)
                                ? Optional.ofNullable(buyers.get(account))
                                        .map(buyer -> new Person(account, buyer))
                                        .stream()
                                : Stream.empty())
                .findFirst();
    }

    private Stream<SecurityEvent> since(Instant since) {
        return kept.stream()
                .filter(event -> !event.at().isBefore(since))
                .filter(event -> !event.until().hasPassed(clock.now()));
    }

    private Stream<Row> rows(Predicate<SecurityEvent> which) {
        return since(Instant.MIN)
                .filter(which)
                .sorted(
                        Comparator.comparing(SecurityEvent::at)
                                .thenComparing(event -> event.id().toString())
                                .reversed())
                .map(event ->
                        new Row(
                                event.id(),
                                event.at(),
                                event.happening(),
                                event.surface(),
                                event.origin(),
                                event.whose().sort(),
                                event.whose() instanceof Whose.Staff(UUID member)
                                        ? Optional.of(member)
                                        : Optional.empty()));
    }

    @Override
    public Runnable mark() {
        int before = kept.size();
        return () -> kept.subList(before, kept.size()).clear();
    }
}
