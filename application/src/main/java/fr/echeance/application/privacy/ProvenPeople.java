package fr.echeance.application.privacy;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.JournalCopy.Renamed;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a line of the journal means among those who are kept: by their own address, and by those that their account had before. */
final class ProvenPeople {
    private final Map<PersonProof, Pseudonym> known = new HashMap<>();
    private final List<Renamed> renamed;

    ProvenPeople(List<Renamed> renamed) {
        this.renamed = renamed;
    }

    void add(Pseudonym person, PersonProof proof) {
        known.put(proof, person);
    }

    /** Each with the instant until which their records are covered: what was ordered under an address after it was left is another's. */
    Map<Pseudonym, Instant> of(Erased line) {
        Map<PersonProof, Instant> covered = new LinkedHashMap<>();
        covered.put(line.proof(), line.coversUntil());
        // Backwards, so that a chain of addresses is followed to its first.
        for (Renamed move : renamed.reversed()) {
            Instant until = covered.get(move.renamed());
            if (until == null || move.at().isAfter(line.erasedAt())) continue;
            Instant left = move.at().isBefore(until) ? move.at() : until;
            covered.merge(move.former(), left, (a, b) -> a.isAfter(b) ? a : b);
        }
        Map<Pseudonym, Instant> people = new LinkedHashMap<>();
        covered.forEach((proof, until) -> {
            Pseudonym person = known.get(proof);
            if (person != null) people.put(person, until);
        });
        return people;
    }
}
