package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.ErasureReason;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/** What an erasure did, as two jsonb columns: words of closed lists, names of columns and numbers; their keys are classified in the migration. */
final class PlanJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PlanJson() {}

    static JSONB lines(List<ErasurePlan.Line> lines) {
        return JSONB.valueOf(JSON.writeValueAsString(lines.stream().map(Line::of).toList()));
    }

    static List<ErasurePlan.Line> lines(JSONB column) {
        return JSON.readValue(column.data(), new TypeReference<List<Line>>() {}).stream()
                .map(Line::toDomain)
                .toList();
    }

    static JSONB entries(List<Witnessed> entries) {
        return JSONB.valueOf(JSON.writeValueAsString(entries.stream().map(Entry::of).toList()));
    }

    static List<Witnessed> entries(JSONB column) {
        return JSON.readValue(column.data(), new TypeReference<List<Entry>>() {}).stream()
                .map(Entry::toDomain)
                .toList();
    }

    private record Line(
            String kind,
            String fate,
            String reason,
            @Nullable String until,
            int records,
            String going,
            String staying) {
        static Line of(ErasurePlan.Line line) {
            return new Line(
                    line.kind().id(),
                    line.fate().name(),
                    line.reason().name(),
                    line.until() instanceof Deadline.On(Instant at) ? at.toString() : null,
                    line.records(),
                    String.join(",", line.going()),
                    String.join(",", line.staying()));
        }

        ErasurePlan.Line toDomain() {
            return new ErasurePlan.Line(
                    RecordKind.of(kind),
                    ErasurePlan.Fate.valueOf(fate),
                    ErasureReason.valueOf(reason),
                    until == null ? Deadline.open() : Deadline.at(Instant.parse(until)),
                    records,
                    split(going),
                    split(staying));
        }

        private static List<String> split(String names) {
            return names.isEmpty() ? List.of() : List.of(names.split(","));
        }
    }

    private record Entry(long entry, String act, String kind, long records) {
        static Entry of(Witnessed witnessed) {
            return new Entry(
                    witnessed.entry(),
                    witnessed.act().name(),
                    witnessed.kind().id(),
                    witnessed.records());
        }

        Witnessed toDomain() {
            return new Witnessed(entry, Ledger.Act.valueOf(act), RecordKind.of(kind), records);
        }
    }
}
