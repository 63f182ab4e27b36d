package fr.echeance.application.account;

import fr.echeance.domain.account.Account;

import java.util.Optional;
import java.util.UUID;

/** What changing an address book takes: an open account that nobody else changes meanwhile, and an address that is its own. */
final class OpenBook {
    private OpenBook() {}

    static Optional<Account> of(Accounts accounts, UUID id) {
        Optional<Account> found = accounts.find(id);
        found.ifPresent(account -> accounts.hold(account.buyer()));
        return found.flatMap(_ -> accounts.find(id)).filter(account -> !account.isClosed());
    }

    static Optional<AddressBook.Kept> find(AddressBook book, Account account, UUID address) {
        return book.of(account).stream().filter(kept -> kept.id().equals(address)).findFirst();
    }

    static boolean isAnother(AddressBook.Kept kept, Optional<String> seen) {
        return seen.filter(version -> !version.equals(kept.version())).isPresent();
    }
}
