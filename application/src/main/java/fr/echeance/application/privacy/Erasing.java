package fr.echeance.application.privacy;

import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Ids;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.ErasurePlan.Fate;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Executes a plan, neither more nor less, and writes down that it was done. */
record Erasing(
        Ids ids,
        PersonFile file,
        Ledger ledger,
        ErasureJournal journal,
        JournalCopy copy,
        SecretKey proofKey) {
    /** Answers the ledger's entries: what was ended, kind by kind. */
    List<Witnessed> run(ErasurePlan plan, SubjectRequest request, Instant now) {
        List<Witnessed> entries = execute(plan);
        if (request.isInGrace() || !entries.isEmpty()) remember(plan, request, now);
        return entries;
    }

    /** Without writing into the journal, which knows. */
    List<Witnessed> execute(ErasurePlan plan) {
        Map<RecordKind, Set<UUID>> going = plan.all(Fate.GOES);
        Map<RecordKind, Set<UUID>> archiving = plan.all(Fate.ARCHIVED);
        Set<RecordKind> touched = EnumSet.noneOf(RecordKind.class);
        touched.addAll(going.keySet());
        touched.addAll(archiving.keySet());
        List<Ledger.Deed> deeds = new ArrayList<>();
        for (RecordKind kind : touched) {
            Set<UUID> gone = going.getOrDefault(kind, Set.of());
            Set<UUID> kept = archiving.getOrDefault(kind, Set.of());
            Swept swept = file.holder(kind).erase(kind, gone, kept);
            if (swept.erased() != gone.size() || swept.archived() != kept.size())
                throw new IllegalStateException(kind + ": what was done is not what was planned");
            deeds.add(new Ledger.Deed(Ledger.Act.ARCHIVED, kind, swept.archived()));
            deeds.add(new Ledger.Deed(Ledger.Act.ERASED, kind, swept.erased()));
        }
        return ledger.witness(deeds.stream().filter(deed -> deed.records() > 0).toList());
    }

    private void remember(ErasurePlan plan, SubjectRequest request, Instant now) {
        ErasureJournal.Erased erased =
                new ErasureJournal.Erased(
                        ids.next(),
                        PersonProof.of(request.person(), proofKey),
                        request.askedAt(),
                        now,
                        plan.open());
        journal.add(erased, erased.until());
        copy.append(erased);
    }
}
