package fr.echeance.application.privacy;

import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which deadlines the relationship with a buyer decides: those of all their orders and of their account. Pure: the domain's rules applied
 * to the kinds that hang on a buyer.
 */
public final class BuyerDeadlines {
    private BuyerDeadlines() {}

    /** The deadlines by kind; an order's own active phase is none of theirs, and open here. */
    public static Map<RecordKind, Deadlines> of(Relationship all) {
        Map<RecordKind, Deadlines> deadlines = new EnumMap<>(RecordKind.class);
        Milestones relationship = reached(all.end(), Milestone.RELATIONSHIP_ENDED);
        deadlines.put(
                RecordKind.TERMS_ACCEPTANCE,
                RecordKind.TERMS_ACCEPTANCE.rule().deadlines(relationship));
        deadlines.put(
                RecordKind.MARKETING_OBJECTION,
                RecordKind.MARKETING_OBJECTION.rule().deadlines(relationship));
        // As if the last duty were done that day: what comes after it is what counts here.
        deadlines.put(
                RecordKind.ORDER,
                RecordKind.ORDER
                        .rule()
                        .deadlines(
                                all.end()
                                        .map(day -> relationship.with(Milestone.DUTY_DONE, day))
                                        .orElse(relationship)));
        if (all.account().isPresent()) {
            Milestones account = reached(all.accountEnd(), Milestone.RELATIONSHIP_ENDED);
            Milestones closed = reached(all.accountEnd(), Milestone.ACCOUNT_CLOSED);
            deadlines.put(RecordKind.ACCOUNT, RecordKind.ACCOUNT.rule().deadlines(account));
            for (RecordKind kind : List.of(RecordKind.ACCOUNT_ADDRESS, RecordKind.CREDENTIAL))
                deadlines.put(kind, kind.rule().deadlines(closed));
        }
        return deadlines;
    }

    private static Milestones reached(Optional<LocalDate> day, Milestone milestone) {
        return day.map(on -> Milestones.of(milestone, on))
                .orElseGet(() -> new Milestones(Map.of()));
    }
}
