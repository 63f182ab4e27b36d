package fr.echeance.application.privacy;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes a wish to be erased back while its grace lasts: what it hid is there again, but for what fell due meanwhile. */
@UseCase(Purpose.RIGHTS)
public final class UndoErasure {
    private final Processing processing;
    private final PersonFile file;
    private final PersonRecords records;
    private final SubjectRequests requests;
    private final Ledger ledger;
    private final Outbox outbox;

    UndoErasure(
            Processing processing,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            SubjectRequests requests,
            Ledger ledger,
            Outbox outbox) {
        this.processing = processing;
        this.file = new PersonFile(holders, records);
        this.records = records;
        this.requests = requests;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    public Outcome handle(Pseudonym person) {
        return processing.run(UndoErasure.class, now -> undo(person, now));
    }

    private Outcome undo(Pseudonym person, Instant now) {
        records.hold(person);
        Optional<SubjectRequest> request =
                requests.latest(person)
                        .flatMap(latest -> requests.lock(latest.id()))
                        .filter(SubjectRequest::isInGrace);
        // Past its grace it runs, even when no timer has come yet: what was promised is kept.
        if (request.isEmpty() || !now.isBefore(request.get().dueAt())) return new Outcome.TooLate();
        file.show(person, request.get().askedAt());
        for (PersonalRecord account :
                file.byKind(person).getOrDefault(RecordKind.ACCOUNT, List.of()))
            outbox.post(Outbox.Message.PROVISION_ACCOUNT, account.id());
        requests.save(
                request.get().undone(),
                RecordKind.SUBJECT_REQUEST
                        .rule()
                        .deadlines(Milestones.of(Milestone.ANSWERED, Deadline.dayOf(now))));
        ledger.witness(
                List.of(new Ledger.Deed(Ledger.Act.RELEASED, RecordKind.SUBJECT_REQUEST, 1)));
        return new Outcome.Undone();
    }

    public sealed interface Outcome {
        record Undone() implements Outcome {}

        /** It ran, was undone before, or was never made. */
        record TooLate() implements Outcome {}
    }
}
