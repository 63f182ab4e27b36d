package fr.echeance.persistence.takeover;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.takeover.RefusedColumn;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.TakeoverMapping.Unread;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Tally;
import fr.echeance.domain.takeover.Verdict;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counts of a takeover and the columns that it left alone, as two jsonb columns; their keys are classified in the migration. */
final class TakeoverJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TakeoverJson() {}

    static JSONB tallies(Tallies tallies) {
        return JSONB.valueOf(
                JSON.writeValueAsString(tallies.all().stream().map(Count::of).toList()));
    }

    static Tallies tallies(JSONB column) {
        return new Tallies(
                JSON.readValue(column.data(), new TypeReference<List<Count>>() {}).stream()
                        .map(Count::toDomain)
                        .toList());
    }

    static JSONB unread(List<Unread> unread) {
        return JSONB.valueOf(
                JSON.writeValueAsString(
                        unread.stream()
                                .map(u -> new Left(u.source().name(), u.column()))
                                .toList()));
    }

    static List<Unread> unread(JSONB column) {
        return JSON.readValue(column.data(), new TypeReference<List<Left>>() {}).stream()
                .map(left ->
                        new Unread(
                                Source.valueOf(left.source()),
                                left.column(),
                                RefusedColumn.of(left.column())))
                .toList();
    }

    private record Left(String source, String column) {}

    private record Count(
            String kind,
            String verdict,
            long records,
            @Nullable String first,
            @Nullable String last,
            long loaded,
            long withheld) {
        static Count of(Tally tally) {
            return new Count(
                    tally.kind().id(),
                    tally.verdict().name(),
                    tally.records(),
                    tally.first().map(LocalDate::toString).orElse(null),
                    tally.last().map(LocalDate::toString).orElse(null),
                    tally.loaded(),
                    tally.withheld());
        }

        Tally toDomain() {
            return new Tally(
                    RecordKind.of(kind),
                    Verdict.Name.valueOf(verdict),
                    records,
                    Optional.ofNullable(first).map(LocalDate::parse),
                    Optional.ofNullable(last).map(LocalDate::parse),
                    loaded,
                    withheld);
        }
    }
}
