package fr.echeance.application.privacy;

import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Does what people asked for once their grace is over, each in one transaction: twice, on many nodes or after the power went, it is done
 * once. What was open or held is looked at again each day, and goes by the same request.
 */
@UseCase(Purpose.RIGHTS)
public final class RunErasures {
    static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private final Processing processing;
    private final PersonFile file;
    private final PersonRecords records;
    private final SubjectRequests requests;
    private final Outbox outbox;
    private final Erasing erasing;
    private final Closing closing;

    RunErasures(
            Processing processing,
            Ids ids,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            BuyerMoves moves,
            PersonAccounts accounts,
            PersonConsents consents,
            SubjectRequests requests,
            Ledger ledger,
            Outbox outbox,
            ErasureJournal journal,
            JournalCopy copy,
            SecretKey proofKey) {
        this.processing = processing;
        this.file = new PersonFile(holders, records);
        this.records = records;
        this.requests = requests;
        this.outbox = outbox;
        this.closing = new Closing(file, moves, accounts, consents);
        this.erasing = new Erasing(ids, file, ledger, journal, copy, proofKey);
    }

    /** @param limit how many requests at most */
    public Report handle(int limit) {
        List<UUID> done = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (UUID id : processing.read(RunErasures.class, now -> requests.due(now, limit))) {
            try {
                if (processing.run(RunErasures.class, now -> run(id, now))) done.add(id);
            } catch (RuntimeException e) {
                failed.add(new Failed(id, e));
            }
        }
        return new Report(done, failed);
    }

    private boolean run(UUID id, Instant now) {
        Optional<SubjectRequest> found = requests.lock(id).filter(request -> isDue(request, now));
        if (found.isEmpty()) return false;
        SubjectRequest request = found.get();
        records.hold(request.person());
        file.show(request.person(), request.askedAt());
        ErasurePlan plan =
                closing.close(request.person(), request.askedAt(), now, PersonFile.As.IS);
        for (UUID account : PersonFile.accounts(plan))
            outbox.post(Outbox.Message.PROVISION_ACCOUNT, account);
        List<ErasurePlan.Line> lines = file.lines(plan);
        List<Witnessed> entries = erasing.run(plan, request, now);
        Standing standing = plan.isUnfinished() ? Standing.FOLLOWING : Standing.DONE;
        Instant next = now.plus(LOOK_AGAIN);
        // A later look that finds nothing to do says nothing.
        if (request.isInGrace() || !entries.isEmpty() || standing == Standing.DONE) {
            // Whoever cannot be told, since a restore lost the address, has their answer by this.
            boolean ends = standing == Standing.DONE && request.answerTo().isEmpty();
            requests.save(
                    request.ran(standing, next, lines, entries, now),
                    ends ? answered(now) : open());
            outbox.post(Outbox.Message.SEND_ERASURE_RECEIPT, id);
        } else requests.save(request.lookedAt(next), open());
        return true;
    }

    private static boolean isDue(SubjectRequest request, Instant now) {
        return (request.standing() == Standing.GRACE || request.standing() == Standing.FOLLOWING)
                && !now.isBefore(request.dueAt());
    }

    private static Deadlines answered(Instant now) {
        return RecordKind.SUBJECT_REQUEST
                .rule()
                .deadlines(Milestones.of(Milestone.ANSWERED, Deadline.dayOf(now)));
    }

    private static Deadlines open() {
        return RecordKind.SUBJECT_REQUEST.rule().deadlines(new Milestones(Map.of()));
    }

    public record Report(List<UUID> done, List<Failed> failed) {}

    public record Failed(UUID request, RuntimeException why) {}
}
