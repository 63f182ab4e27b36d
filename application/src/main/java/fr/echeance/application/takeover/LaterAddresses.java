package fr.echeance.application.takeover;

import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.domain.privacy.PersonProof;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Under which addresses somebody was known here after that of an old export: they may have been erased under one of those. */
final class LaterAddresses {
    private final Map<PersonProof, List<PersonProof>> later = new HashMap<>();

    LaterAddresses(Collection<JournalCopy.Renamed> renamed) {
        for (JournalCopy.Renamed move : renamed)
            later.merge(
                    move.former(),
                    List.of(move.renamed()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }

    /** The person themselves first. */
    Set<PersonProof> of(PersonProof person) {
        Set<PersonProof> all = new LinkedHashSet<>();
        Deque<PersonProof> next = new ArrayDeque<>(List.of(person));
        while (!next.isEmpty()) {
            PersonProof one = next.remove();
            if (all.add(one)) next.addAll(later.getOrDefault(one, List.of()));
        }
        return all;
    }
}
