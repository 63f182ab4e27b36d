package fr.echeance.application.privacy;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Looks in memory. */
public final class InMemoryLooks implements Looks, Rewindable {
    private final List<Look> looks = new ArrayList<>();

    @Override
    public void note(UUID staff, Place place, Collection<Pseudonym> subjects, Instant at) {
        subjects.forEach(subject -> looks.add(new Look(staff, place, subject, at)));
    }

    @Override
    public Page list(Filter filter) {
        List<Look> matching =
                looks.reversed().stream()
                        .filter(look -> filter.staff().map(look.staff()::equals).orElse(true))
                        .filter(look -> filter.place().map(look.place()::equals).orElse(true))
                        .filter(look -> filter.subject().map(look.subject()::equals).orElse(true))
                        .filter(look ->
                                filter.from().map(from -> !look.at().isBefore(from)).orElse(true))
                        .filter(look -> filter.before().map(look.at()::isBefore).orElse(true))
                        .skip(filter.offset())
                        .limit(filter.size() + 1L)
                        .toList();
        boolean more = matching.size() > filter.size();
        return new Page(more ? matching.subList(0, filter.size()) : matching, more);
    }

    /** Oldest first. */
    public List<Look> all() {
        return List.copyOf(looks);
    }

    @Override
    public Runnable mark() {
        int before = looks.size();
        return () -> looks.subList(before, looks.size()).clear();
    }
}
