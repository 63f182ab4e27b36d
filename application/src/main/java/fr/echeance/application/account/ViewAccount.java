package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** What an account is, for its owner. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class ViewAccount {
    private final Processing processing;
    private final Accounts accounts;

    ViewAccount(Processing processing, Accounts accounts) {
        this.processing = processing;
        this.accounts = accounts;
    }

    /** Empty when it is closed or gone. */
    public Optional<View> handle(UUID id) {
        return processing.read(
                ViewAccount.class,
                _ ->
                        accounts.find(id)
                                .filter(account -> !account.isClosed())
                                .map(account -> new View(account, accounts.end(id))));
    }

    /** @param until when the account ends if it is not used; open while an order is under way */
    public record View(Account account, Deadline until) {}
}
