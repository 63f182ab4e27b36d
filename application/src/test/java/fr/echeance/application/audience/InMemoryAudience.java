package fr.echeance.application.audience;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page views, numbers and choices in memory. */
public final class InMemoryAudience
        implements PageViews, AudienceCounts, TrackerChoices, Rewindable {
    private final Clock clock;
    private final List<PageView> views = new ArrayList<>();
    private final Map<Tally.Key, Tally.Count> counts = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();

    public record Proof(
            VisitorHash visitor, ConsentWording wording, Instant at, Deadlines deadlines) {}

    public InMemoryAudience(Clock clock) {
        this.clock = clock;
    }

    public List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    @Override
    public void add(List<PageView> seen) {
        views.addAll(seen);
    }

    @Override
    public Set<VisitorHash> seenOn(LocalDate day, Set<VisitorHash> visitors) {
        Set<VisitorHash> seen = new HashSet<>(visitors);
        seen.retainAll(
                live().filter(view -> view.day().equals(day))
                        .flatMap(view -> view.visitor().stream())
                        .map(PageView.Visitor::hash)
                        .collect(Collectors.toSet()));
        return seen;
    }

    @Override
    public List<Seen> of(VisitorHash visitor, int limit) {
        return live().filter(view -> is(view, visitor))
                .sorted(Comparator.comparing(PageView::at).reversed())
                .limit(limit)
                .map(view ->
                        new Seen(view.at(), view.page(), view.item(), view.found(), view.source()))
                .toList();
    }

    @Override
    public void cut(VisitorHash visitor) {
        views.replaceAll(view -> is(view, visitor) ? view.ofNobody() : view);
    }

    @Override
    public List<Missing> missing(Instant since, int limit) {
        Map<Source, Long> times =
                live().filter(view -> !view.found() && !view.at().isBefore(since))
                        .sorted(Comparator.comparing(PageView::at).reversed())
                        .limit(LOOKED_AT)
                        .collect(Collectors.groupingBy(PageView::source, Collectors.counting()));
        return times.entrySet().stream()
                .map(one -> new Missing(one.getKey(), Math.toIntExact(one.getValue())))
                .sorted(
                        Comparator.comparing(Missing::times)
                                .reversed()
                                .thenComparing(one -> one.source().way().name())
                                .thenComparing(one -> one.source().host()))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Tally tally) {
        tally.counts().forEach((key, count) -> counts.merge(key, count, Tally.Count::plus));
    }

    @Override
    public void forgetHosts(LocalDate before) {
        counts.keySet()
                .removeIf(key -> key.measure() == Measure.HOST && key.day().isBefore(before));
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate to) {
        return in(Measure.TOTAL, from, to)
                .map(one -> new Day(one.getKey().day(), one.getValue()))
                .toList();
    }

    @Override
    public List<Label> labels(Measure measure, LocalDate from, LocalDate to, int limit) {
        Map<String, Tally.Count> sums = new TreeMap<>();
        in(measure, from, to)
                .forEach(
                        one -> sums.merge(one.getKey().label(), one.getValue(), Tally.Count::plus));
        return sums.entrySet().stream()
                .map(one -> new Label(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing(
                                        (Label one) -> one.count().views() + one.count().visits())
                                .reversed()
                                .thenComparing(Label::label))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(
            UUID id, VisitorHash visitor, ConsentWording wording, Instant at, Deadlines deadlines) {
        proofs.add(new Proof(visitor, wording, at, deadlines));
    }

    @Override
    public Set<VisitorHash> agreed(Set<VisitorHash> visitors, Deadline beyond) {
        return proofs.stream()
                .filter(this::stands)
                .filter(proof -> proof.deadlines().activeUntil().compareTo(beyond) > 0)
                .map(Proof::visitor)
                .filter(visitors::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void end(VisitorHash visitor, Deadline until) {
        proofs.replaceAll(proof ->
                proof.visitor().equals(visitor) && stands(proof)
                        ? new Proof(
                                visitor,
                                proof.wording(),
                                proof.at(),
                                new Deadlines(until, proof.deadlines().archiveUntil()))
                        : proof);
    }

    private boolean stands(Proof proof) {
        return !proof.deadlines().activeUntil().hasPassed(clock.now());
    }

    @Override
    public Runnable mark() {
        List<PageView> before = List.copyOf(views);
        Map<Tally.Key, Tally.Count> numbers = Map.copyOf(counts);
        List<Proof> kept = List.copyOf(proofs);
        return () -> {
            views.clear();
            views.addAll(before);
            counts.clear();
            counts.putAll(numbers);
            proofs.clear();
            proofs.addAll(kept);
        };
    }

    private Stream<PageView> live() {
        return views.stream().filter(view -> !view.activeUntil().hasPassed(clock.now()));
    }

    private Stream<Map.Entry<Tally.Key, Tally.Count>> in(
            Measure measure, LocalDate from, LocalDate to) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().measure() == measure)
                .filter(one ->
                        !one.getKey().day().isBefore(from) && !one.getKey().day().isAfter(to));
    }

    private static boolean is(PageView view, VisitorHash visitor) {
        return view.visitor().filter(one -> one.hash().equals(visitor)).isPresent();
    }
}
