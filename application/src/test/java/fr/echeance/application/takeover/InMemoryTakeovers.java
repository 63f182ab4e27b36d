package fr.echeance.application.takeover;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.Takeover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takeovers in memory. */
public final class InMemoryTakeovers implements Takeovers, Rewindable {
    private int largestNote;
    private final Clock clock;
    private Map<UUID, Takeover> all = new LinkedHashMap<>();
    private Map<UUID, List<BadRow>> bad = new LinkedHashMap<>();

    public InMemoryTakeovers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Takeover takeover) {
        all.put(takeover.id(), takeover);
    }

    @Override
    public Optional<Takeover> find(UUID id) {
        return Optional.ofNullable(all.get(id))
                .filter(t -> !t.deadlines().archiveUntil().hasPassed(clock.now()));
    }

    @Override
    public Optional<Takeover> lock(UUID id) {
        return find(id).filter(this::isInUse);
    }

    @Override
    public void save(Takeover takeover) {
        all.replace(takeover.id(), takeover);
    }

    @Override
    public boolean saveRunning(Takeover takeover) {
        if (all.values().stream()
                .anyMatch(t -> t.isRunning() && isInUse(t) && !t.id().equals(takeover.id())))
            return false;
        save(takeover);
        return true;
    }

    @Override
    public Optional<UUID> finished(String digest, String mapping) {
        return all.values().stream()
                .filter(t -> t.stage() == Takeover.Stage.FINISHED && t.digest().equals(digest))
                .filter(t -> t.mapping().equals(mapping))
                .map(Takeover::id)
                .findFirst();
    }

    @Override
    public List<Takeover> list() {
        return all.keySet().stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(Takeover::uploadedAt).reversed())
                .toList();
    }

    /** The most rows that were noted at once. */
    public int largestNote() {
        return largestNote;
    }

    @Override
    public void note(UUID takeover, List<BadRow> rows) {
        largestNote = Math.max(largestNote, rows.size());
        bad.computeIfAbsent(takeover, _ -> new ArrayList<>()).addAll(rows);
    }

    @Override
    public List<BadRow> badRows(UUID takeover, int offset, int size) {
        return bad.getOrDefault(takeover, List.of()).stream()
                .sorted(Comparator.comparing(BadRow::source).thenComparing(BadRow::line))
                .skip(offset)
                .limit(size)
                .toList();
    }

    @Override
    public Map<BadRow.Reason, Long> badRowsByReason(UUID takeover) {
        return bad.getOrDefault(takeover, List.of()).stream()
                .collect(Collectors.groupingBy(BadRow::reason, Collectors.counting()));
    }

    @Override
    public Runnable mark() {
        Map<UUID, Takeover> before = new LinkedHashMap<>(all);
        Map<UUID, List<BadRow>> badBefore = new LinkedHashMap<>();
        bad.forEach((id, rows) -> badBefore.put(id, new ArrayList<>(rows)));
        return () -> {
            all = before;
            bad = badBefore;
        };
    }

    private boolean isInUse(Takeover takeover) {
        return !takeover.deadlines().activeUntil().hasPassed(clock.now());
    }
}
