package fr.echeance.application.privacy;

import fr.echeance.domain.account.AccountTie;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.ErasurePlan.Fate;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who is erased has no account any more, and nothing relies on what they agreed to: what stays as evidence stays from this day on, and not
 * to the end that account or consent would have had.
 */
record Closing(
        PersonFile file, BuyerMoves moves, PersonAccounts accounts, PersonConsents consents) {
    /**
     * The plan as it will be once the account is closed; changes nothing.
     *
     * @param runsAt when it is closed
     */
    ErasurePlan foresee(Pseudonym person, Instant asked, Instant now, Instant runsAt) {
        UnaryOperator<PersonalRecord> shown = record -> record.shownTo(asked);
        ErasurePlan plan = file.plan(person, asked, now, new PersonFile.As(shown, order -> order));
        Map<RecordKind, Deadlines> moved = new EnumMap<>(RecordKind.class);
        over(plan, person, runsAt).map(BuyerDeadlines::of).ifPresent(moved::putAll);
        if (isReliedOn(plan)) moved.put(RecordKind.CONSENT_PROOF, ended(runsAt));
        if (moved.isEmpty()) return plan;
        return file.plan(
                person,
                asked,
                now,
                new PersonFile.As(
                        record ->
                                Optional.ofNullable(moved.get(record.kind()))
                                        .map(to -> shown.apply(record).moved(to, now))
                                        .orElseGet(() -> shown.apply(record)),
                        order -> order));
    }

    /** Closes the account if the erasure takes it, and answers the plan. */
    ErasurePlan close(Pseudonym person, Instant asked, Instant now, PersonFile.As as) {
        ErasurePlan plan = file.plan(person, asked, now, as);
        Optional<Relationship> over = over(plan, person, now);
        if (isReliedOn(plan)) consents.end(person, ended(now));
        else if (over.isEmpty()) return plan;
        over.ifPresent(all -> {
            accounts.close(person, now);
            moves.moved(person, all);
        });
        return file.plan(person, asked, now, as);
    }

    private static boolean isReliedOn(ErasurePlan plan) {
        return plan.all(Fate.ARCHIVED).containsKey(RecordKind.CONSENT_PROOF);
    }

    private static Deadlines ended(Instant at) {
        return Subscription.proofDeadlines(Deadline.dayOf(at));
    }

    /** Empty when there is no account, when it is closed already, and when something keeps it. */
    private Optional<Relationship> over(ErasurePlan plan, Pseudonym person, Instant at) {
        if (!plan.all(Fate.ARCHIVED).containsKey(RecordKind.ACCOUNT)) return Optional.empty();
        Relationship all = moves.hold(person);
        return all.account()
                .filter(AccountTie.InUse.class::isInstance)
                .map(_ -> all.with(new AccountTie.Closed(Deadline.dayOf(at))));
    }
}
