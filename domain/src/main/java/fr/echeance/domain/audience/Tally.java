package fr.echeance.domain.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what was seen, by day: numbers that name nobody. */
public final class Tally {
    private final Map<Key, Count> counts = new TreeMap<>();

    public static Tally of(Collection<PageView> views) {
        Tally tally = new Tally();
        views.forEach(tally::add);
        return tally;
    }

    private void add(PageView view) {
        Count one = new Count(1, view.beginsVisit() ? 1 : 0);
        LocalDate day = view.day();
        if (!view.found()) {
            add(day, Measure.MISSING, "all", one);
            return;
        }
        add(day, Measure.TOTAL, "all", one);
        add(day, Measure.PAGE, view.page().id(), one);
        add(day, Measure.LANGUAGE, view.language().name().toLowerCase(Locale.ROOT), one);
        add(day, Measure.DEVICE, view.device().id(), one);
        view.item().ifPresent(item -> add(day, Measure.ITEM, item, one));
        if (!view.beginsVisit()) return;
        add(day, Measure.WAY, view.source().way().id(), one);
        if (!view.source().host().isEmpty()) add(day, Measure.HOST, view.source().host(), one);
    }

    /**
     * Counts no more hosts than that, with those that are there: whoever makes up hosts, as senders of advertisements do, would fill the
     * numbers with them. Their visits stay counted by their way.
     *
     * @param there that were counted before, on the day of all these views
     */
    public void limitHosts(Set<String> there, int most) {
        Set<String> counted = new HashSet<>(there);
        counts.keySet()
                .removeIf(key ->
                        key.measure() == Measure.HOST
                                && !counted.contains(key.label())
                                && (counted.size() >= most || !counted.add(key.label())));
    }

    /** Somebody who agreed to be recognised, for the first time on that day. */
    public void addVisitor(LocalDate day, boolean returning) {
        add(day, Measure.VISITOR, returning ? "returning" : "new", new Count(0, 1));
    }

    public static Tally of(TrackerChoice choice, LocalDate day) {
        Tally tally = new Tally();
        tally.add(day, Measure.CHOICE, choice.id(), new Count(0, 1));
        return tally;
    }

    /** In one order, so that two who add them up at once do not wait for one another in a circle. */
    public Map<Key, Count> counts() {
        return new TreeMap<>(counts);
    }

    private void add(LocalDate day, Measure measure, String label, Count count) {
        counts.merge(new Key(day, measure, label), count, Count::plus);
    }

    public record Key(LocalDate day, Measure measure, String label) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day)
                        .thenComparing(Key::measure)
                        .thenComparing(Key::label);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param views pages seen
     * @param visits those that began a visit; of visitors and choices, how many
     */
    public record Count(long views, long visits) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(views + other.views, visits + other.visits);
        }
    }
}
