package fr.echeance.web.privacy;

import fr.echeance.application.privacy.PublishNotice;
import fr.echeance.application.privacy.PublishNotice.Executed;
import fr.echeance.application.privacy.PublishNotice.Notice;
import fr.echeance.domain.privacy.DataCategory;
import fr.echeance.domain.privacy.LegalBasis;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@RestController
class PrivacyController {
    private final PublishNotice publishNotice;

    PrivacyController(PublishNotice publishNotice) {
        this.publishNotice = publishNotice;
    }

    @GetMapping("/privacy")
    PrivacyPage notice(Shell shell) {
        Notice notice = publishNotice.handle();
        return new PrivacyPage(
                shell,
                notice.validFrom().toString(),
                notice.validFrom(),
                controller(notice.mentions()),
                notice.executed().stream().map(executed -> rule(shell, executed)).toList(),
                notice.annex().stream().map(activity -> activity(shell, activity)).toList());
    }

    private static List<String> controller(Map<String, String> mentions) {
        return Stream.of(
                        line(mentions, "name", "form"),
                        line(mentions, "street"),
                        line(mentions, "postcode", "city"),
                        line(mentions, "register"),
                        line(mentions, "email"),
                        line(mentions, "phone"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String line(Map<String, String> mentions, String... keys) {
        return String.join(
                " ",
                Stream.of(keys)
                        .flatMap(key -> Optional.ofNullable(mentions.get(key)).stream())
                        .toList());
    }

    private static PrivacyPage.Rule rule(Shell shell, Executed executed) {
        return new PrivacyPage.Rule(
                name(shell, executed),
                executed.uses().stream().map(use -> use(shell, use)).toList(),
                Wordings.of(shell, RuleWording.active(executed.rule())),
                RuleWording.archive(executed.rule())
                        .map(archive -> Wordings.of(shell, archive))
                        .orElse(null),
                Wordings.of(shell, RuleWording.end(executed.rule())),
                Wordings.of(shell, executed.rule().text()),
                Wordings.of(shell, executed.rule().why()));
    }

    private static String name(Shell shell, Executed executed) {
        String kind = Wordings.of(shell, executed.kind());
        String threshold = shell.money(RecordKind.WRITING_THRESHOLD.cents());
        return switch (executed.amount()) {
            case ANY -> kind;
            case FROM_THRESHOLD ->
                    kind + Wordings.of(shell, new Wording(", à partir de ", ", from ")) + threshold;
            case BELOW_THRESHOLD ->
                    kind + Wordings.of(shell, new Wording(", moins de ", ", below ")) + threshold;
        };
    }

    private static String use(Shell shell, PublishNotice.Use use) {
        return Wordings.of(shell, use.purpose())
                + " – "
                + Wordings.of(shell, use.basis())
                + (use.inArchive()
                        ? Wordings.of(shell, new Wording(", en archive", ", in the archive"))
                        : "");
    }

    /** The table keeps its own French wording in both languages. */
    private static PrivacyPage.Activity activity(
            Shell shell, fr.echeance.domain.privacy.Activity activity) {
        return new PrivacyPage.Activity(
                activity.fr(),
                translation(shell, activity.en()),
                activity.data().stream().map(category -> category(shell, category)).toList(),
                activity.purposes().stream()
                        .map(purpose ->
                                new PrivacyPage.Row(
                                        purpose.fr(),
                                        translation(shell, purpose.en()),
                                        basis(shell, purpose.basis())))
                        .toList(),
                activity.cells());
    }

    private static String category(Shell shell, DataCategory category) {
        return beside(shell, category.fr(), category.en());
    }

    private static String basis(Shell shell, LegalBasis basis) {
        return beside(shell, basis.fr(), basis.en());
    }

    private static String beside(Shell shell, String fr, String en) {
        return shell.language() == Language.FR ? fr : fr + " – " + en;
    }

    private static @Nullable String translation(Shell shell, String en) {
        return shell.language() == Language.FR ? null : en;
    }
}
