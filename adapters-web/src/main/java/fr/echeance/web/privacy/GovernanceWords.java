package fr.echeance.web.privacy;

import fr.echeance.application.privacy.Holds;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.LedgerBook;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.util.Locale;

/** Acts and reasons in words. */
final class GovernanceWords {
    private GovernanceWords() {}

    static RetentionPage.Entry of(Shell shell, LedgerBook.Entry entry) {
        return new RetentionPage.Entry(
                entry.id(),
                entry.at(),
                Wordings.of(
                        shell, act(Ledger.Act.valueOf(entry.action().toUpperCase(Locale.ROOT)))),
                Wordings.of(shell, RecordKind.of(entry.recordKind())),
                Wordings.of(shell, Purpose.of(entry.purpose())),
                entry.records(),
                entry.seal().orElse(null));
    }

    static String of(Shell shell, Holds.Reason reason) {
        return Wordings.of(
                shell,
                switch (reason) {
                    case DISPUTE -> new Wording("Litige", "Dispute");
                    case PROCEEDINGS -> new Wording("Procédure en justice", "Court proceedings");
                    case AUTHORITY_REQUEST ->
                            new Wording("Demande d’une autorité", "Request of an authority");
                    case SUBJECT_CLAIM ->
                            new Wording("Réclamation de la personne", "Claim of the person");
                });
    }

    private static Wording act(Ledger.Act act) {
        return switch (act) {
            case ARCHIVED -> new Wording("Mis en archive", "Moved to the archive");
            case ERASED -> new Wording("Effacé", "Erased");
            case PSEUDONYM_CUT -> new Wording("Pseudonyme coupé", "Pseudonym cut");
            case HELD -> new Wording("Gelé", "Held");
            case RELEASED -> new Wording("Gel levé", "Hold released");
            case RESTRICTED -> new Wording("Limité", "Restricted");
            case EXPORTED -> new Wording("Exporté", "Exported");
            case LOOKED_AT -> new Wording("Consulté", "Looked at");
        };
    }
}
