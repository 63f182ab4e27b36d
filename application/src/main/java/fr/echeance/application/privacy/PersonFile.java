package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.ErasurePlan.Fate;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.RecordFields;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything that is kept about one person, over all features. */
final class PersonFile {
    private final Map<RecordKind, PersonalDataHolder> holders = new EnumMap<>(RecordKind.class);
    private final PersonOrders orders;

    PersonFile(Collection<PersonalDataHolder> holders, PersonOrders orders) {
        for (PersonalDataHolder holder : holders)
            holder.kinds().forEach(kind -> this.holders.put(kind, holder));
        this.orders = orders;
    }

    List<PersonalRecord> records(Pseudonym person) {
        List<PersonalRecord> records = new ArrayList<>();
        holders.forEach((kind, holder) -> records.addAll(holder.records(kind, person)));
        return records;
    }

    /** @param asked when the person asked to be erased; now for who has not */
    ErasurePlan plan(Pseudonym person, Instant asked, Instant now) {
        return plan(person, asked, now, As.IS);
    }

    ErasurePlan plan(Pseudonym person, Instant asked, Instant now, As as) {
        Map<UUID, OrderStanding> standings =
                orders.of(person).stream()
                        .map(as.order())
                        .collect(Collectors.toMap(OrderStanding::id, Function.identity()));
        return ErasurePlan.of(
                records(person).stream().map(as.record()).toList(), standings, asked, now);
    }

    List<ErasurePlan.Line> lines(ErasurePlan plan) {
        Map<RecordKind, RecordFields> fields = new EnumMap<>(RecordKind.class);
        for (ErasurePlan.Decision decision : plan.decisions())
            fields.computeIfAbsent(decision.record().kind(), kind -> holder(kind).fields(kind));
        return plan.lines(fields);
    }

    /** What stays in use stays in sight: an open order must still be delivered. */
    void hide(ErasurePlan plan, Instant since, Ledger ledger) {
        for (Fate fate : List.of(Fate.GOES, Fate.ARCHIVED))
            plan.all(fate)
                    .forEach((kind, records) -> {
                        int hidden = holder(kind).hide(kind, records, since);
                        if (hidden > 0) ledger.witness(Ledger.Act.RESTRICTED, kind, hidden);
                    });
    }

    void show(Pseudonym person, Instant since) {
        holders.forEach((kind, holder) -> holder.show(kind, person, since));
    }

    PersonalDataHolder holder(RecordKind kind) {
        PersonalDataHolder holder = holders.get(kind);
        if (holder == null) throw new IllegalStateException(kind + " has no holder");
        return holder;
    }

    Map<RecordKind, PersonalDataHolder> holders() {
        return holders;
    }

    /** How records and orders are looked at: as they stand, or as they will or should be. */
    record As(UnaryOperator<PersonalRecord> record, UnaryOperator<OrderStanding> order) {
        static final As IS = new As(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
