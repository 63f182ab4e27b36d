package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.StatutoryPeriod;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's wish to be erased (demande d'exercice de droits, GDPR art. 12 and 17) and what became of it.
 *
 * @param answerTo where the receipt goes; empty once it was sent
 * @param answerBefore the last day for an answer
 * @param dueAt when it runs, or when it is looked at again
 * @param plan what the last run did, as it was previewed
 * @param entries the ledger's, that bear witness to it
 */
public record SubjectRequest(
        UUID id,
        Pseudonym person,
        Standing standing,
        Optional<EmailAddress> answerTo,
        Language language,
        Instant askedAt,
        LocalDate answerBefore,
        Instant dueAt,
        Optional<Instant> ranAt,
        Optional<Instant> toldAt,
        List<ErasurePlan.Line> plan,
        List<Witnessed> entries) {
    public SubjectRequest {
        plan = List.copyOf(plan);
        entries = List.copyOf(entries);
    }

    static SubjectRequest asked(
            UUID id,
            Pseudonym person,
            EmailAddress answerTo,
            Language language,
            Instant now,
            Instant runsAt) {
        return new SubjectRequest(
                id,
                person,
                Standing.GRACE,
                Optional.of(answerTo),
                language,
                now,
                StatutoryPeriod.oneMonthFrom(Deadline.dayOf(now)),
                runsAt,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** What a restored backup had forgotten, and of which something is still open: to be followed, with nobody to tell. */
    static SubjectRequest forgotten(UUID id, Pseudonym person, Instant askedAt, Instant ranAt) {
        return new SubjectRequest(
                id,
                person,
                Standing.FOLLOWING,
                Optional.empty(),
                Language.FR,
                askedAt,
                StatutoryPeriod.oneMonthFrom(Deadline.dayOf(askedAt)),
                ranAt,
                Optional.of(ranAt),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Whether it can still be undone. */
    public boolean isInGrace() {
        return standing == Standing.GRACE;
    }

    SubjectRequest undone() {
        return with(Standing.UNDONE, Optional.empty(), dueAt, plan, entries, ranAt);
    }

    SubjectRequest ran(
            Standing now,
            Instant nextLook,
            List<ErasurePlan.Line> done,
            List<Witnessed> more,
            Instant at) {
        return with(now, answerTo, nextLook, done, more, Optional.of(at));
    }

    /** Nothing was to be done. */
    SubjectRequest lookedAt(Instant nextLook) {
        return with(standing, answerTo, nextLook, plan, entries, ranAt);
    }

    /** @param kept whether the address is needed once more, for the end of what was still open */
    SubjectRequest told(Instant at, boolean kept) {
        return new SubjectRequest(
                id,
                person,
                standing,
                kept ? answerTo : Optional.empty(),
                language,
                askedAt,
                answerBefore,
                dueAt,
                ranAt,
                Optional.of(at),
                plan,
                entries);
    }

    private SubjectRequest with(
            Standing now,
            Optional<EmailAddress> address,
            Instant due,
            List<ErasurePlan.Line> lines,
            List<Witnessed> more,
            Optional<Instant> ran) {
        return new SubjectRequest(
                id,
                person,
                now,
                address,
                language,
                askedAt,
                answerBefore,
                due,
                ran,
                toldAt,
                lines,
                more);
    }

    public enum Standing {
        /** Hidden already; runs when the grace is over. */
        GRACE,
        /** Ran; something was open or held, and goes later. */
        FOLLOWING,
        DONE,
        UNDONE
    }

    /** @param entry number in the ledger */
    public record Witnessed(long entry, Ledger.Act act, RecordKind kind, long records) {}
}
