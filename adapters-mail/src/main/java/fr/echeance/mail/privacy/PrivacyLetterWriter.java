package fr.echeance.mail.privacy;

import fr.echeance.application.privacy.PrivacyLetters;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@Component
final class PrivacyLetterWriter implements PrivacyLetters {
    private final String shop;

    PrivacyLetterWriter(@Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.shop = shop;
    }

    @Override
    public Letter link(UUID token, Language language) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("mydata.link"))
                        .link(
                                words.text("mydata.link.open"),
                                shop + "/privacy/my-data/open?token=" + token)
                        .paragraph(words.text("mydata.link.once"))
                        .paragraph(words.text("mydata.link.not_you"));
        return letter(draft, words.text("mydata.subject"), words);
    }

    @Override
    public Letter nothingKept(Language language) {
        Words words = Words.of(language);
        Draft draft =
                new Draft()
                        .paragraph(words.text("mydata.nothing"))
                        .paragraph(words.text("mydata.link.not_you"));
        return letter(draft, words.text("mydata.subject"), words);
    }

    @Override
    public Letter receipt(SubjectRequest request) {
        Words words = Words.of(request.language());
        Draft draft =
                new Draft()
                        .paragraph(
                                words.text(
                                        "erasure.done",
                                        words.day(request.askedAt()),
                                        words.day(request.ranAt().orElseThrow())));
        for (ErasurePlan.Fate fate : ErasurePlan.Fate.values()) {
            List<ErasurePlan.Line> lines =
                    request.plan().stream().filter(line -> line.fate() == fate).toList();
            if (lines.isEmpty()) continue;
            draft.heading(words.text("erasure." + fate.name().toLowerCase(java.util.Locale.ROOT)));
            lines.forEach(line -> draft.paragraph(line(line, words)));
        }
        if (request.standing() == Standing.FOLLOWING)
            draft.paragraph(words.text("erasure.following"));
        if (!request.entries().isEmpty()) {
            draft.heading(words.text("erasure.ledger"))
                    .paragraph(words.text("erasure.ledger.text"));
            request.entries().forEach(entry -> draft.paragraph(entry(entry, words)));
        }
        draft.paragraph(words.text("erasure.cnil"));
        return letter(draft, words.text("erasure.subject"), words);
    }

    private static String line(ErasurePlan.Line line, Words words) {
        StringBuilder text =
                new StringBuilder(line.records() + " × " + name(line.kind(), words) + " – ");
        text.append(words.of(line.reason().wording()));
        if (line.reason().isByRule())
            text.append(" – ").append(words.of(line.kind().rule().text()));
        if (line.fate() != ErasurePlan.Fate.GOES)
            text.append("\n")
                    .append(
                            line.until()
                                    .lastDay()
                                    .map(day -> words.text("erasure.until", words.day(day)))
                                    .orElseGet(() -> words.text("erasure.open")));
        if (!line.going().isEmpty())
            text.append("\n")
                    .append(words.text("erasure.fields.gone", fields(line.going(), words)));
        if (!line.staying().isEmpty())
            text.append("\n")
                    .append(words.text("erasure.fields.kept", fields(line.staying(), words)));
        return text.toString();
    }

    private static String entry(Witnessed entry, Words words) {
        return words.text(
                "erasure.entry",
                String.valueOf(entry.entry()),
                words.text("erasure.act." + entry.act().name().toLowerCase(java.util.Locale.ROOT)),
                String.valueOf(entry.records()),
                name(entry.kind(), words));
    }

    private static String name(RecordKind kind, Words words) {
        return words.of(new Wording(kind.fr(), kind.en()));
    }

    private static String fields(List<String> fields, Words words) {
        return fields.stream()
                .map(field -> words.of(FieldNames.of(field)))
                .collect(Collectors.joining(", "));
    }

    private static Letter letter(Draft draft, String subject, Words words) {
        return new Letter(subject, draft.html(subject, words.tag()), draft.plain(subject));
    }
}
