package fr.echeance.application.privacy;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Takes a wish to be erased: what will go is hidden from every purpose at once and goes after {@link #GRACE}. A second time, or two at
 * once, answers the request that was first. An order placed later is not covered.
 */
@UseCase(Purpose.RIGHTS)
public final class RequestErasure {
    /** Lets a mistake be undone; well inside the month of GDPR art. 12(3). */
    public static final Duration GRACE = Duration.ofDays(7);

    private final Processing processing;
    private final Ids ids;
    private final PersonFile file;
    private final PersonRecords records;
    private final SubjectRequests requests;
    private final Ledger ledger;
    private final Outbox outbox;
    private final SecretKey pseudonymKey;
    private final SecretKey proofKey;

    RequestErasure(
            Processing processing,
            Ids ids,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            SubjectRequests requests,
            Ledger ledger,
            Outbox outbox,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.ids = ids;
        this.file = new PersonFile(holders, records);
        this.records = records;
        this.requests = requests;
        this.ledger = ledger;
        this.outbox = outbox;
        this.pseudonymKey = pseudonymKey;
        this.proofKey = proofKey;
    }

    public Outcome handle(Command command) {
        return processing.run(RequestErasure.class, now -> ask(command, now));
    }

    private Outcome ask(Command command, Instant now) {
        if (!command.proven()
                && !Pseudonym.of(command.answerTo(), pseudonymKey).equals(command.person()))
            return new Outcome.AnotherAddress();
        records.hold(command.person());
        Optional<SubjectRequest> latest = requests.latest(command.person());
        if (latest.isPresent() && latest.get().isInGrace())
            return new Outcome.AskedAlready(latest.get().dueAt());
        Instant runsAt = now.plus(GRACE);
        // An older one that still follows something waits for this one, and goes on if this one is
        // undone.
        latest.filter(r -> r.standing() == SubjectRequest.Standing.FOLLOWING)
                .ifPresent(older ->
                        requests.save(older.lookedAt(runsAt.plus(RunErasures.LOOK_AGAIN)), open()));
        SubjectRequest request =
                SubjectRequest.asked(
                        ids.next(),
                        command.person(),
                        command.answerTo(),
                        command.language(),
                        now,
                        runsAt);
        ErasurePlan plan = file.plan(command.person(), now, now);
        file.hide(plan, now, ledger);
        // Hidden is not enough for who is signed in: nothing is looked up until the next page.
        for (UUID account : PersonFile.accounts(plan)) {
            outbox.post(Outbox.Message.PROVISION_ACCOUNT, account);
            outbox.post(Outbox.Message.END_SESSIONS, account);
        }
        requests.add(request, PersonProof.of(command.person(), proofKey), open());
        return new Outcome.Asked(request.dueAt());
    }

    private static Deadlines open() {
        return RecordKind.SUBJECT_REQUEST.rule().deadlines(new Milestones(Map.of()));
    }

    /**
     * @param answerTo where the receipt goes
     * @param proven whether a sign-in vouches for the address; else it must be the one that the pseudonym stands for
     */
    public record Command(
            Pseudonym person, EmailAddress answerTo, boolean proven, Language language) {}

    public sealed interface Outcome {
        /** @param runsAt until then it can be undone */
        record Asked(Instant runsAt) implements Outcome {}

        record AskedAlready(Instant runsAt) implements Outcome {}

        /** Not the address by which this person is known. */
        record AnotherAddress() implements Outcome {}
    }
}
