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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything that is kept about one person, over all features. */
final class PersonFile {
    private final Map<RecordKind, PersonalDataHolder> holders = new EnumMap<>(RecordKind.class);
    private final PersonRecords records;

    PersonFile(Collection<PersonalDataHolder> holders, PersonRecords records) {
        for (PersonalDataHolder holder : holders)
            holder.kinds().forEach(kind -> this.holders.put(kind, holder));
        this.records = records;
    }

    List<PersonalRecord> records(Pseudonym person) {
        return records.all(person);
    }

    /** @param asked when the person asked to be erased; now for who has not */
    ErasurePlan plan(Pseudonym person, Instant asked, Instant now) {
        return plan(person, asked, now, As.IS);
    }

    ErasurePlan plan(Pseudonym person, Instant asked, Instant now, As as) {
        Map<UUID, OrderStanding> standings =
                records.orders(person).stream()
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
        List<Ledger.Deed> deeds = new ArrayList<>();
        for (Fate fate : List.of(Fate.GOES, Fate.ARCHIVED))
            plan.all(fate)
                    .forEach((kind, hidden) ->
                            deeds.add(
                                    new Ledger.Deed(
                                            Ledger.Act.RESTRICTED,
                                            kind,
                                            holder(kind).hide(kind, hidden, since))));
        ledger.witness(deeds.stream().filter(deed -> deed.records() > 0).toList());
    }

    void show(Pseudonym person, Instant since) {
        records.show(person, since);
    }

    PersonalDataHolder holder(RecordKind kind) {
        PersonalDataHolder holder = holders.get(kind);
        if (holder == null) throw new IllegalStateException(kind + " has no holder");
        return holder;
    }

    /** The kinds of which something is kept, in their order. */
    Map<RecordKind, List<PersonalRecord>> byKind(Pseudonym person) {
        return records(person).stream()
                .collect(
                        Collectors.groupingBy(
                                PersonalRecord::kind,
                                () -> new EnumMap<>(RecordKind.class),
                                Collectors.toList()));
    }

    /** The accounts that a plan takes. */
    static Set<UUID> accounts(ErasurePlan plan) {
        return plan.all(Fate.ARCHIVED).getOrDefault(RecordKind.ACCOUNT, Set.of());
    }

    /** How records and orders are looked at: as they stand, or as they will or should be. */
    record As(UnaryOperator<PersonalRecord> record, UnaryOperator<OrderStanding> order) {
        static final As IS = new As(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
