package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.util.Optional;
import java.util.UUID;

/** Which buyer the owner of an account is, to exercise their rights: also when they have just asked to be erased and may still take it back. */
@UseCase(Purpose.RIGHTS)
public final class RecogniseBuyer {
    private final Processing processing;
    private final Accounts accounts;

    RecogniseBuyer(Processing processing, Accounts accounts) {
        this.processing = processing;
        this.accounts = accounts;
    }

    /** Empty when the account is closed or gone. */
    public Optional<Pseudonym> handle(UUID account) {
        return processing.read(RecogniseBuyer.class, _ -> accounts.buyer(account));
    }
}
