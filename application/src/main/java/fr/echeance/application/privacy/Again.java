package fr.echeance.application.privacy;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Erases a person whom a backup brought back, as the line of the journal says, and follows what is still open. */
record Again(
        Ids ids,
        PersonFile file,
        PersonRecords records,
        SubjectRequests requests,
        Outbox outbox,
        Erasing erasing,
        Closing closing) {
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    /** @param covers what was ordered later is not covered */
    void erase(Pseudonym person, Erased line, Instant covers, Instant now) {
        records.hold(person);
        Optional<SubjectRequest> request =
                requests.latest(person)
                        .filter(found -> found.askedAt().equals(line.coversUntil()))
                        .flatMap(found -> requests.lock(found.id()));
        file.show(person, line.coversUntil());
        ErasurePlan plan = closing.close(person, covers, now, asTheJournalKnows(line));
        for (UUID account : PersonFile.accounts(plan)) {
            outbox.post(Outbox.Message.PROVISION_ACCOUNT, account);
            outbox.post(Outbox.Message.END_SESSIONS, account);
        }
        List<ErasurePlan.Line> done = file.lines(plan);
        List<Witnessed> entries = erasing.execute(plan);
        Standing standing = plan.isUnfinished() ? Standing.FOLLOWING : Standing.DONE;
        if (request.isPresent()) tell(request.get(), standing, done, entries, now);
        else if (plan.isUnfinished())
            requests.add(
                    SubjectRequest.forgotten(ids.next(), person, covers, now),
                    line.proof(),
                    open());
    }

    /** The backup may show orders as open that ended since. */
    private static PersonFile.As asTheJournalKnows(Erased line) {
        return new PersonFile.As(
                UnaryOperator.identity(),
                order -> line.open().contains(order.id()) ? order : order.withLostEnd());
    }

    private void tell(
            SubjectRequest request,
            Standing standing,
            List<ErasurePlan.Line> done,
            List<Witnessed> entries,
            Instant now) {
        if (!request.isInGrace() && entries.isEmpty()) return;
        requests.save(request.ran(standing, now.plus(LOOK_AGAIN), done, entries, now), open());
        outbox.post(Outbox.Message.SEND_ERASURE_RECEIPT, request.id());
    }

    private static Deadlines open() {
        return RecordKind.SUBJECT_REQUEST.rule().deadlines(new Milestones(Map.of()));
    }
}
