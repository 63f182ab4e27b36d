package fr.echeance.application.support;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Enquiries in memory; what is past its deadline is not there, and holds its number all the same. */
public final class InMemoryEnquiries implements Enquiries, Rewindable {
    private final Clock clock;
    private final Map<UUID, Kept> kept = new HashMap<>();

    private record Kept(Enquiry enquiry, Pseudonym person, ConsentWording read) {}

    public InMemoryEnquiries(Clock clock) {
        this.clock = clock;
    }

    /** The words that were agreed to. */
    public ConsentWording read(UUID id) {
        return Objects.requireNonNull(kept.get(id)).read();
    }

    @Override
    public boolean add(Enquiry enquiry, Pseudonym person, ConsentWording read) {
        return kept.putIfAbsent(enquiry.id(), new Kept(enquiry, person, read)) == null;
    }

    @Override
    public Optional<Enquiry> find(UUID id) {
        return hold(id).map(Held::enquiry);
    }

    @Override
    public Optional<Held> hold(UUID id) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> !one.enquiry().until().hasPassed(clock.now()))
                .map(one -> new Held(one.enquiry(), one.person()));
    }

    @Override
    public void save(Enquiry enquiry) {
        kept.computeIfPresent(
                enquiry.id(), (_, one) -> new Kept(enquiry, one.person(), one.read()));
    }

    @Override
    public boolean remove(UUID id) {
        return hold(id).isPresent() && kept.remove(id) != null;
    }

    @Override
    public List<Row> waiting(int limit) {
        return rows(true).limit(limit).toList();
    }

    @Override
    public List<Row> dealtWith(int limit) {
        return rows(false).limit(limit).toList();
    }

    private Stream<Row> rows(boolean waiting) {
        Comparator<Row> oldest = Comparator.comparing(Row::receivedAt);
        return kept.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(one -> one.waits() == waiting)
                .map(one -> new Row(one.id(), one.receivedAt(), one.answer().isPresent()))
                .sorted(waiting ? oldest : oldest.reversed());
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new HashMap<>(kept);
        return () -> {
            kept.clear();
            kept.putAll(before);
        };
    }
}
