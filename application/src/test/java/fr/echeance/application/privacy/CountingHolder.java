package fr.echeance.application.privacy;

import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps records of one kind as nothing but their last days, and tells what falls due. */
public final class CountingHolder implements PersonalDataHolder, RetentionOutlook {
    private final RecordKind kind;
    private final Clock clock;
    private final List<LocalDate> lastDays = new ArrayList<>();
    private boolean failing;

    public CountingHolder(RecordKind kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
    }

    public void keep(LocalDate lastDay) {
        lastDays.add(lastDay);
    }

    public void fail() {
        failing = true;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public long stored(RecordKind of) {
        return lastDays.size();
    }

    @Override
    public Plan plan(RecordKind of, Instant at) {
        return new Plan(0, lastDays.stream().filter(day -> isDue(day, at)).count(), 0);
    }

    @Override
    public Swept sweep(RecordKind of, int batch) {
        if (failing) throw new IllegalStateException("failing as asked");
        int before = lastDays.size();
        lastDays.removeIf(day -> isDue(day, clock.now()));
        return new Swept(0, before - lastDays.size());
    }

    @Override
    public List<Due> due(LocalDate from, LocalDate until) {
        return lastDays.stream()
                .sorted()
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .map(day -> new Due(kind, day, true, 1))
                .toList();
    }

    private static boolean isDue(LocalDate lastDay, Instant at) {
        return Deadline.endOf(lastDay).hasPassed(at);
    }
}
