package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.PersonalRecord;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that is kept about a person, as it stands at one instant (GDPR art. 15 and 20). The ledger says how many records of which kind were handed out, not whose. */
@UseCase(Purpose.RIGHTS)
public final class ExportPersonalRecords {
    private final Processing processing;
    private final PersonFile file;
    private final Ledger ledger;

    ExportPersonalRecords(
            Processing processing,
            Collection<PersonalDataHolder> holders,
            PersonOrders orders,
            Ledger ledger) {
        this.processing = processing;
        this.file = new PersonFile(holders, orders);
        this.ledger = ledger;
    }

    public Export handle(Pseudonym person) {
        return processing.snapshot(ExportPersonalRecords.class, now -> export(person, now));
    }

    private Export export(Pseudonym person, Instant now) {
        List<Kind> kinds = new ArrayList<>();
        file.holders()
                .forEach((kind, holder) -> {
                    Map<UUID, PersonalRecord> records =
                            holder.records(kind, person).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    PersonalRecord::id, Function.identity()));
                    if (records.isEmpty()) return;
                    kinds.add(
                            new Kind(
                                    kind,
                                    holder.export(kind, person).stream()
                                            .map(copy -> Kept.of(records.get(copy.record()), copy))
                                            .toList()));
                    ledger.witness(Ledger.Act.EXPORTED, kind, records.size());
                });
        return new Export(now, kinds);
    }

    /** @param at the instant of which everything is */
    public record Export(Instant at, List<Kind> kinds) {
        public Export {
            kinds = List.copyOf(kinds);
        }
    }

    public record Kind(RecordKind kind, List<Kept> records) {}

    /** @param json the values, by names of fields */
    public record Kept(PersonalRecord record, String json) {
        private static Kept of(
                @org.jspecify.annotations.Nullable PersonalRecord record,
                PersonalDataHolder.Copy copy) {
            if (record == null)
                throw new IllegalStateException("one instant shows one set of records");
            return new Kept(record, copy.json());
        }
    }
}
