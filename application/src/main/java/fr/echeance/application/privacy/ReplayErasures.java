package fr.echeance.application.privacy;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * After a restore from backup: does again what the copy of the journal knows and the database does not, before the shop opens. Each erasure
 * in a transaction of its own: killed, it goes on where it was; twice or on two nodes, it is done once.
 */
@UseCase(Purpose.RIGHTS)
public final class ReplayErasures {
    private final Processing processing;
    private final KnownPeople people;
    private final ErasureJournal journal;
    private final JournalCopy copy;
    private final Again again;
    private final SecretKey proofKey;

    ReplayErasures(
            Processing processing,
            Ids ids,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            BuyerMoves moves,
            PersonAccounts accounts,
            PersonConsents consents,
            KnownPeople people,
            SubjectRequests requests,
            Ledger ledger,
            Outbox outbox,
            ErasureJournal journal,
            JournalCopy copy,
            SecretKey proofKey) {
        this.processing = processing;
        this.people = people;
        this.journal = journal;
        this.copy = copy;
        PersonFile file = new PersonFile(holders, records);
        this.again =
                new Again(
                        ids,
                        file,
                        records,
                        requests,
                        outbox,
                        new Erasing(ids, file, ledger, journal, copy, proofKey),
                        new Closing(file, moves, accounts, consents));
        this.proofKey = proofKey;
    }

    /** Answers how many erasures the database did not know. */
    public int handle() {
        JournalCopy.Lines lines = copy.read();
        List<Erased> unknown = processing.read(ReplayErasures.class, now -> unknown(lines, now));
        if (unknown.isEmpty()) return 0;
        ProvenPeople proven = new ProvenPeople(lines.renamed());
        processing.read(
                ReplayErasures.class,
                now -> {
                    people.each(person -> proven.add(person, PersonProof.of(person, proofKey)));
                    return now;
                });
        for (Erased line : unknown)
            processing.run(
                    ReplayErasures.class,
                    now -> {
                        proven.of(line)
                                .forEach(
                                        (person, covers) -> again.erase(person, line, covers, now));
                        journal.add(line, line.until());
                        return now;
                    });
        return unknown.size();
    }

    private List<Erased> unknown(JournalCopy.Lines lines, Instant now) {
        List<Erased> all =
                lines.erased().stream().filter(line -> !line.until().hasPassed(now)).toList();
        Set<UUID> known = journal.known(all.stream().map(Erased::id).toList());
        return all.stream().filter(line -> !known.contains(line.id())).toList();
    }
}
