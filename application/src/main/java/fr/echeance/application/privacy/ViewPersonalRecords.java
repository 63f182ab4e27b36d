package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.OrderStanding;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordFields;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RetentionRule;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is kept about a person, why and until when: no value, so that a glance over a shoulder tells little; those are in the export. */
@UseCase(Purpose.RIGHTS)
public final class ViewPersonalRecords {
    private final Processing processing;
    private final PersonFile file;
    private final PersonRecords records;
    private final ServedPurposes served;

    ViewPersonalRecords(
            Processing processing,
            Collection<PersonalDataHolder> holders,
            PersonRecords records,
            ServedPurposes served) {
        this.processing = processing;
        this.file = new PersonFile(holders, records);
        this.records = records;
        this.served = served;
    }

    public List<Kind> handle(Pseudonym person) {
        return processing.snapshot(ViewPersonalRecords.class, now -> view(person, now));
    }

    private List<Kind> view(Pseudonym person, Instant now) {
        Map<UUID, OrderStanding> standings =
                records.orders(person).stream()
                        .collect(Collectors.toMap(OrderStanding::id, Function.identity()));
        List<Kind> kinds = new ArrayList<>();
        file.byKind(person)
                .forEach((kind, found) ->
                        kinds.add(
                                new Kind(
                                        kind,
                                        kind.purposes().stream()
                                                .filter(served.all()::contains)
                                                .toList(),
                                        file.holder(kind).fields(kind),
                                        found.stream()
                                                .map(record -> kept(record, standings, now))
                                                .toList())));
        return List.copyOf(kinds);
    }

    private static Kept kept(
            PersonalRecord record, Map<UUID, OrderStanding> standings, Instant now) {
        Optional<OrderStanding> order =
                record.order().flatMap(id -> Optional.ofNullable(standings.get(id)));
        return new Kept(
                record,
                order.map(OrderStanding::placedAt),
                record.kind().ruleFor(order.map(OrderStanding::total).orElse(Money.ZERO)),
                record.archived() || record.deadlines().activeUntil().hasPassed(now));
    }

    /** @param purposes that use it while it is active, of those that are served */
    public record Kind(
            RecordKind kind, List<Purpose> purposes, RecordFields fields, List<Kept> records) {}

    /**
     * @param placedAt when the order on which it hangs was placed
     * @param inArchive whether everyday use has ended
     */
    public record Kept(
            PersonalRecord record,
            Optional<Instant> placedAt,
            RetentionRule rule,
            boolean inArchive) {}
}
