package fr.echeance.web.privacy;

import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Wordings;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What an erasure would do now, what was asked for, and what the last one did, for a program. */
@Schema(name = "Erasure")
record ErasureJson(
        List<Line> plan,
        @Schema(description = "When a request runs; until then it can be undone")
                @Nullable Instant runsAt,
        @Schema(description = "Of the last one that ran") @Nullable Receipt receipt) {
    static ErasureJson of(Language language, PreviewErasure.Preview preview) {
        return new ErasureJson(
                lines(language, preview.plan()),
                preview.request()
                        .filter(SubjectRequest::isInGrace)
                        .map(SubjectRequest::dueAt)
                        .orElse(null),
                preview.request()
                        .filter(request -> request.ranAt().isPresent())
                        .map(request -> Receipt.of(language, request))
                        .orElse(null));
    }

    private static List<Line> lines(Language language, List<ErasurePlan.Line> plan) {
        return plan.stream().map(line -> Line.of(language, line)).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Schema(name = "ErasureLine")
    record Line(
            @Schema(allowableValues = {"goes", "archived", "stays"}) String fate,
            String kind,
            String name,
            int records,
            String reason,
            @Schema(description = "The text that says how long, for what stays")
                    @Nullable String text,
            @Schema(description = "The last day of what stays; absent while open")
                    @Nullable LocalDate until,
            List<String> going,
            List<String> staying) {
        static Line of(Language language, ErasurePlan.Line line) {
            return new Line(
                    word(line.fate()),
                    line.kind().id(),
                    Wordings.of(language, new Wording(line.kind().fr(), line.kind().en())),
                    line.records(),
                    Wordings.of(language, line.reason().wording()),
                    line.reason().isByRule()
                            ? Wordings.of(language, line.kind().rule().text())
                            : null,
                    line.until().lastDay().orElse(null),
                    names(language, line.going()),
                    names(language, line.staying()));
        }

        private static List<String> names(Language language, List<String> fields) {
            return fields.stream()
                    .map(field -> Wordings.of(language, FieldNames.of(field)))
                    .toList();
        }
    }

    @Schema(name = "ErasureReceipt")
    record Receipt(
            Instant askedAt,
            Instant ranAt,
            @Schema(description = "Something goes later, by itself") boolean following,
            List<Line> plan,
            @Schema(description = "Of the ledger, which bears witness") List<Entry> entries) {
        static Receipt of(Language language, SubjectRequest request) {
            return new Receipt(
                    request.askedAt(),
                    request.ranAt().orElseThrow(),
                    request.standing() == SubjectRequest.Standing.FOLLOWING,
                    lines(language, request.plan()),
                    request.entries().stream().map(Entry::of).toList());
        }
    }

    @Schema(name = "ErasureEntry")
    record Entry(long entry, String act, String kind, long records) {
        static Entry of(SubjectRequest.Witnessed witnessed) {
            return new Entry(
                    witnessed.entry(),
                    word(witnessed.act()),
                    witnessed.kind().id(),
                    witnessed.records());
        }
    }
}
