package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Asks whether a customer whom an identity provider lets in has an account, and takes note that it is used. A provider that has not heard yet
 * that somebody left lets nobody back in here.
 */
@UseCase(Purpose.SIGN_IN)
public final class AdmitSignIn {
    private final Processing processing;
    private final Accounts accounts;

    AdmitSignIn(Processing processing, Accounts accounts) {
        this.processing = processing;
        this.accounts = accounts;
    }

    /** Answers whether they have one. At most one write a day. */
    public boolean handle(UUID id) {
        Optional<Account> account = processing.read(AdmitSignIn.class, _ -> open(id));
        if (account.isEmpty()) return false;
        return processing.run(
                AdmitSignIn.class,
                now -> {
                    var others = accounts.hold(account.get().buyer());
                    Optional<Account> held = open(id);
                    held.filter(a -> a.signIn(now)).ifPresent(a -> accounts.save(a, others));
                    return held.isPresent();
                });
    }

    private Optional<Account> open(UUID id) {
        return accounts.find(id).filter(account -> !account.isClosed());
    }
}
