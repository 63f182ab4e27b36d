package fr.echeance.application.privacy;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.RecordFields;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The records of people in memory, of whatever kind, with the orders on which they hang. */
public final class InMemoryPeople
        implements PersonalDataHolder, PersonRecords, PersonConsents, KnownPeople, Rewindable {
    public static final RecordFields FIELDS =
            new RecordFields(List.of("id", "email", "note"), List.of("id"));

    private final List<Row> rows = new ArrayList<>();
    private final Map<UUID, Order> orders = new java.util.LinkedHashMap<>();

    public void keep(Pseudonym person, PersonalRecord record) {
        rows.add(new Row(person, record));
    }

    public void keep(Pseudonym person, OrderStanding order) {
        orders.put(order.id(), new Order(person, order));
    }

    /** By the time of a test: long before anything has passed. */
    void move(Pseudonym person, Map<RecordKind, Deadlines> to) {
        rows.replaceAll(row -> {
            Deadlines deadlines = to.get(row.record.kind());
            return deadlines == null || !row.person.equals(person)
                    ? row
                    : row.with(row.record.moved(deadlines, Instant.EPOCH));
        });
    }

    @Override
    public void end(Pseudonym person, Deadlines deadlines) {
        move(person, Map.of(RecordKind.CONSENT_PROOF, deadlines));
    }

    /** What is there and not hidden, as everyday purposes see it. */
    public List<RecordKind> inSight(Pseudonym person) {
        return rows.stream()
                .filter(row -> row.person.equals(person))
                .filter(row -> !row.record.archived() && row.record.restrictedSince().isEmpty())
                .map(row -> row.record.kind())
                .toList();
    }

    @Override
    public void each(Consumer<Pseudonym> person) {
        rows.forEach(row -> person.accept(row.person));
    }

    @Override
    public Set<RecordKind> kinds() {
        return EnumSet.allOf(RecordKind.class);
    }

    @Override
    public long stored(RecordKind kind) {
        return rows.stream().filter(row -> row.record.kind() == kind).count();
    }

    @Override
    public Plan plan(RecordKind kind, Instant at) {
        return new Plan(0, 0, 0);
    }

    @Override
    public Swept sweep(RecordKind kind, int batch) {
        return Swept.NOTHING;
    }

    @Override
    public List<PersonalRecord> all(Pseudonym person) {
        return rows.stream()
                .filter(row -> row.person.equals(person))
                .map(Row::record)
                .sorted(java.util.Comparator.comparing(PersonalRecord::kind))
                .toList();
    }

    public List<PersonalRecord> records(RecordKind kind, Pseudonym person) {
        return all(person).stream().filter(record -> record.kind() == kind).toList();
    }

    @Override
    public RecordFields fields(RecordKind kind) {
        return FIELDS;
    }

    @Override
    public Swept erase(RecordKind kind, Set<UUID> going, Set<UUID> archiving) {
        int before = rows.size();
        rows.removeIf(row -> isFree(row, kind) && going.contains(row.record.id()));
        int archived = 0;
        for (int i = 0; i < rows.size(); i++) {
            PersonalRecord record = rows.get(i).record;
            if (!isFree(rows.get(i), kind) || !archiving.contains(record.id())) continue;
            Deadlines last =
                    new Deadlines(
                            record.deadlines().archiveUntil(), record.deadlines().archiveUntil());
            rows.set(i, rows.get(i).with(copy(record, true, last, Optional.empty())));
            archived++;
        }
        return new Swept(archived, before - rows.size());
    }

    @Override
    public List<Copy> export(RecordKind kind, Pseudonym person) {
        return records(kind, person).stream()
                .map(record ->
                        new Copy(
                                record.id(),
                                "{\"id\": \"%s\", \"email\": \"a@example.com\", \"note\": null}"
                                        .formatted(record.id())))
                .toList();
    }

    @Override
    public int hide(RecordKind kind, Set<UUID> records, Instant since) {
        return change(
                row ->
                        row.record.kind() == kind
                                && records.contains(row.record.id())
                                && !row.record.archived()
                                && row.record.restrictedSince().isEmpty(),
                Optional.of(since));
    }

    @Override
    public int show(Pseudonym person, Instant since) {
        return change(
                row ->
                        row.person.equals(person)
                                && row.record.restrictedSince().equals(Optional.of(since)),
                Optional.empty());
    }

    @Override
    public List<OrderStanding> orders(Pseudonym person) {
        return orders.values().stream()
                .filter(order -> order.person.equals(person))
                .map(Order::standing)
                .toList();
    }

    @Override
    public void hold(Pseudonym person) {}

    @Override
    public Runnable mark() {
        List<Row> before = List.copyOf(rows);
        return () -> {
            rows.clear();
            rows.addAll(before);
        };
    }

    private int change(java.util.function.Predicate<Row> which, Optional<Instant> restricted) {
        int changed = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!which.test(row)) continue;
            PersonalRecord record = row.record;
            rows.set(i, row.with(copy(record, record.archived(), record.deadlines(), restricted)));
            changed++;
        }
        return changed;
    }

    private static boolean isFree(Row row, RecordKind kind) {
        PersonalRecord record = row.record;
        return record.kind() == kind && !record.held() && record.restrictedSince().isEmpty();
    }

    private static PersonalRecord copy(
            PersonalRecord record,
            boolean archived,
            Deadlines deadlines,
            Optional<Instant> restricted) {
        return new PersonalRecord(
                record.kind(),
                record.id(),
                record.order(),
                archived,
                deadlines,
                restricted,
                record.held());
    }

    private record Row(Pseudonym person, PersonalRecord record) {
        Row with(PersonalRecord changed) {
            return new Row(person, changed);
        }
    }

    private record Order(Pseudonym person, OrderStanding standing) {}
}
