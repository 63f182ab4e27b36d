package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The address book of an account. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class ListAddresses {
    private final Processing processing;
    private final Accounts accounts;
    private final AddressBook book;

    ListAddresses(Processing processing, Accounts accounts, AddressBook book) {
        this.processing = processing;
        this.accounts = accounts;
        this.book = book;
    }

    /** Empty when the account is closed, hidden or gone. */
    public Optional<List<AddressBook.Kept>> handle(UUID account) {
        return processing.read(
                ListAddresses.class,
                _ -> accounts.find(account).filter(found -> !found.isClosed()).map(book::of));
    }
}
