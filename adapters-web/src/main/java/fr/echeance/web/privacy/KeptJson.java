package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.domain.privacy.Disclosure;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RetentionRule;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Wordings;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is kept about a person, why and until when, for their program; no value, those are in the export. */
@Schema(name = "KeptRecords")
record KeptJson(List<Kind> kinds) {
    static KeptJson of(Language language, List<ViewPersonalRecords.Kind> kinds) {
        return new KeptJson(kinds.stream().map(kind -> Kind.of(language, kind)).toList());
    }

    @Schema(name = "KeptKind")
    record Kind(
            String kind,
            String name,
            List<Use> purposes,
            @Schema(description = "How long it is in use") String inUse,
            @Schema(description = "How long it is evidence thereafter") @Nullable String inArchive,
            @Schema(description = "The text that says so") String text,
            String source,
            String recipients,
            List<String> fields,
            List<Kept> records) {
        static Kind of(Language language, ViewPersonalRecords.Kind kind) {
            RetentionRule rule = kind.records().getFirst().rule();
            Disclosure disclosure = Disclosure.of(kind.kind());
            return new Kind(
                    kind.kind().id(),
                    Wordings.of(language, new Wording(kind.kind().fr(), kind.kind().en())),
                    kind.purposes().stream().map(purpose -> Use.of(language, purpose)).toList(),
                    Wordings.of(language, RuleWording.active(rule)),
                    RuleWording.archive(rule)
                            .map(words -> Wordings.of(language, words))
                            .orElse(null),
                    Wordings.of(language, rule.text()),
                    Wordings.of(language, disclosure.source()),
                    Wordings.of(language, disclosure.recipients()),
                    kind.fields().live().stream()
                            .map(field -> Wordings.of(language, FieldNames.of(field)))
                            .toList(),
                    kind.records().stream().map(Kept::of).toList());
        }
    }

    @Schema(name = "KeptPurpose")
    record Use(String purpose, String name, @Schema(example = "GDPR art. 6(1)(b)") String basis) {
        static Use of(Language language, Purpose purpose) {
            return new Use(
                    purpose.id(),
                    Wordings.of(language, new Wording(purpose.fr(), purpose.en())),
                    "GDPR art. " + purpose.basis().article());
        }
    }

    /** @param placedAt of the order on which it hangs */
    @Schema(name = "KeptRecord")
    record Kept(
            @Schema(description = "Of the order on which it hangs") @Nullable Instant placedAt,
            @Schema(description = "The last day of what is left of it; absent while open")
                    @Nullable LocalDate keptUntil,
            boolean archived,
            @Schema(description = "Hidden from everyday use, since its erasure was asked for")
                    boolean hidden,
            @Schema(description = "Held for a dispute") boolean held) {
        static Kept of(ViewPersonalRecords.Kept kept) {
            return new Kept(
                    kept.placedAt().orElse(null),
                    kept.record().deadlines().archiveUntil().lastDay().orElse(null),
                    kept.inArchive(),
                    kept.record().restrictedSince().isPresent(),
                    kept.record().held());
        }
    }
}
