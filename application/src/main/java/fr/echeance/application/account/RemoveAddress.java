package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Takes an address out of the book; one that is not there, or somebody else's, changes nothing. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class RemoveAddress {
    private final Processing processing;
    private final Accounts accounts;
    private final AddressBook book;

    RemoveAddress(Processing processing, Accounts accounts, AddressBook book) {
        this.processing = processing;
        this.accounts = accounts;
        this.book = book;
    }

    /** Answers whether there is such an open account. */
    public boolean handle(Command command) {
        return processing.run(
                RemoveAddress.class,
                _ -> {
                    Optional<Account> account =
                            accounts.find(command.account()).filter(found -> !found.isClosed());
                    account.ifPresent(found -> book.remove(command.address(), found));
                    return account.isPresent();
                });
    }

    public record Command(UUID account, UUID address) {}
}
