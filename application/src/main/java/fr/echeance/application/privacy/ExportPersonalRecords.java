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
            PersonRecords records,
            Ledger ledger) {
        this.processing = processing;
        this.file = new PersonFile(holders, records);
        this.ledger = ledger;
    }

    public Export handle(Pseudonym person) {
        return processing.snapshot(ExportPersonalRecords.class, now -> export(person, now));
    }

    private Export export(Pseudonym person, Instant now) {
        List<Kind> kinds = new ArrayList<>();
        List<Ledger.Deed> deeds = new ArrayList<>();
        file.byKind(person)
                .forEach((kind, found) -> {
                    Map<UUID, PersonalRecord> records =
                            found.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    PersonalRecord::id, Function.identity()));
                    kinds.add(
                            new Kind(
                                    kind,
                                    file.holder(kind).export(kind, person).stream()
                                            .map(copy -> Kept.of(records.get(copy.record()), copy))
                                            .toList()));
                    deeds.add(new Ledger.Deed(Ledger.Act.EXPORTED, kind, found.size()));
                });
        ledger.witness(deeds);
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
