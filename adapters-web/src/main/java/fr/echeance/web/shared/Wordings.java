package fr.echeance.web.shared;

import fr.echeance.domain.privacy.LegalBasis;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RuleWording;
import fr.echeance.domain.privacy.Wording;

/** The words that governance already has in both languages. */
public final class Wordings {
    private Wordings() {}

    public static String of(Shell shell, Wording wording) {
        return french(shell) ? RuleWording.typeset(wording.fr()) : wording.en();
    }

    /** For programs. */
    public static String of(fr.echeance.domain.shared.Language language, Wording wording) {
        return language == fr.echeance.domain.shared.Language.FR
                ? RuleWording.typeset(wording.fr())
                : wording.en();
    }

    public static String of(Shell shell, Purpose purpose) {
        return of(shell, new Wording(purpose.fr(), purpose.en()));
    }

    public static String of(Shell shell, RecordKind kind) {
        return of(shell, new Wording(kind.fr(), kind.en()));
    }

    /** With its article: « Intérêt légitime (RGPD, art. 6(1)(f)) ». */
    public static String of(Shell shell, LegalBasis basis) {
        return french(shell)
                ? "%s (RGPD, art. %s)".formatted(basis.fr(), basis.article())
                : "%s (GDPR art. %s)".formatted(basis.en(), basis.article());
    }

    private static boolean french(Shell shell) {
        return shell.language() == Language.FR;
    }
}
