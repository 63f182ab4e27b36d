package fr.echeance.web.privacy;

import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.domain.privacy.ArchivePhase;
import fr.echeance.domain.privacy.Disclosure;
import fr.echeance.domain.privacy.ErasurePlan;
import fr.echeance.domain.privacy.FieldNames;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RetentionRule;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept about a person, and what becomes of it, in words. */
final class MyDataWords {
    private MyDataWords() {}

    static MyDataPage.Kind of(Shell shell, ViewPersonalRecords.Kind kind, Instant now) {
        RetentionRule rule = kind.records().getFirst().rule();
        Disclosure disclosure = Disclosure.of(kind.kind());
        return new MyDataPage.Kind(
                Wordings.of(shell, kind.kind()),
                uses(shell, kind, rule),
                Wordings.of(shell, RuleWording.active(rule)),
                RuleWording.archive(rule).map(words -> Wordings.of(shell, words)).orElse(null),
                Wordings.of(shell, rule.text()),
                Wordings.of(shell, disclosure.source()),
                Wordings.of(shell, disclosure.recipients()),
                fields(shell, kind.fields().live()),
                kind.records().stream().map(kept -> kept(shell, kind, kept, now)).toList());
    }

    private static List<String> uses(
            Shell shell, ViewPersonalRecords.Kind kind, RetentionRule rule) {
        Stream<String> active =
                kind.purposes().stream()
                        .map(p -> Wordings.of(shell, p) + " – " + Wordings.of(shell, p.basis()));
        Stream<String> archive =
                rule.archive().stream()
                        .flatMap(phase ->
                                phase.evidence().stream()
                                        .sorted()
                                        .map(p -> archived(shell, phase, p)));
        return Stream.concat(active, archive).toList();
    }

    private static String archived(Shell shell, ArchivePhase phase, Purpose purpose) {
        return Wordings.of(shell, purpose)
                + " – "
                + Wordings.of(shell, phase.basis().orElse(purpose.basis()))
                + shell.text("mydata.in_archive");
    }

    private static MyDataPage.Kept kept(
            Shell shell,
            ViewPersonalRecords.Kind kind,
            ViewPersonalRecords.Kept kept,
            Instant now) {
        Purpose first = kind.purposes().isEmpty() ? Purpose.RIGHTS : kind.purposes().getFirst();
        return new MyDataPage.Kept(
                kept.placedAt().orElse(null),
                DeadlineMark.of(
                        first,
                        kept.rule(),
                        kept.record().deadlines().archiveUntil(),
                        kept.placedAt().orElse(now),
                        now,
                        shell.language()),
                kept.inArchive(),
                kept.record().restrictedSince().isPresent(),
                kept.record().held());
    }

    /** The fates that there are, each with its lines. */
    static List<ErasurePage.Fate> fates(Shell shell, List<ErasurePlan.Line> plan) {
        List<ErasurePage.Fate> fates = new ArrayList<>();
        for (ErasurePlan.Fate fate : ErasurePlan.Fate.values()) {
            List<ErasurePage.Line> lines =
                    plan.stream()
                            .filter(line -> line.fate() == fate)
                            .map(line -> line(shell, line))
                            .toList();
            if (!lines.isEmpty())
                fates.add(new ErasurePage.Fate(fate.name().toLowerCase(Locale.ROOT), lines));
        }
        return List.copyOf(fates);
    }

    static ErasurePage.Receipt receipt(Shell shell, SubjectRequest request) {
        return new ErasurePage.Receipt(
                request.askedAt(),
                request.ranAt().orElseThrow(),
                request.standing() == SubjectRequest.Standing.FOLLOWING,
                fates(shell, request.plan()),
                request.entries().stream()
                        .map(entry ->
                                shell.text(
                                        "erasure.entry",
                                        String.valueOf(entry.entry()),
                                        shell.text(
                                                "erasure.act."
                                                        + entry.act()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)),
                                        shell.count(entry.records()),
                                        Wordings.of(shell, entry.kind())))
                        .toList());
    }

    private static ErasurePage.Line line(Shell shell, ErasurePlan.Line line) {
        return new ErasurePage.Line(
                Wordings.of(shell, line.kind()),
                line.records(),
                Wordings.of(shell, line.reason().wording()),
                line.reason().isByRule() ? Wordings.of(shell, line.kind().rule().text()) : null,
                line.until().lastDay().orElse(null),
                fields(shell, line.going()),
                fields(shell, line.staying()));
    }

    private static String fields(Shell shell, List<String> fields) {
        return fields.stream()
                .map(field -> Wordings.of(shell, FieldNames.of(field)))
                .collect(Collectors.joining(", "));
    }
}
