package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends what was begun with a password that somebody has no more: whoever knew it may be in there. Who has signed in with the present one stays,
 * however late this comes.
 */
@UseCase(Purpose.SIGN_IN)
public final class EndFormerSessions {
    private final Processing processing;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final Sessions sessions;

    EndFormerSessions(
            Processing processing,
            Credentials credentials,
            StaffAccounts staff,
            Sessions sessions) {
        this.processing = processing;
        this.credentials = credentials;
        this.staff = staff;
        this.sessions = sessions;
    }

    /** Who has no password any more is signed out everywhere. */
    public void handle(UUID subject) {
        Optional<Instant> since = processing.read(EndFormerSessions.class, _ -> since(subject));
        since.ifPresentOrElse(
                changed -> sessions.endFormer(subject, changed), () -> sessions.end(subject));
    }

    /** Where staff are kept elsewhere it is known there alone by which password they came in. */
    private Optional<Instant> since(UUID subject) {
        return credentials
                .of(subject)
                .map(Credentials.Stored::changedAt)
                .or(() ->
                        staff.areElsewhere()
                                ? Optional.empty()
                                : staff.byId(subject).map(StaffAccounts.Known::changedAt));
    }
}
