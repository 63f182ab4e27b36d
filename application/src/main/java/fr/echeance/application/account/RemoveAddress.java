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

    public Outcome handle(Command command) {
        return processing.run(
                RemoveAddress.class,
                _ ->
                        OpenBook.of(accounts, command.account())
                                .map(account -> remove(command, account))
                                .orElseGet(Outcome.NoAccount::new));
    }

    private Outcome remove(Command command, Account account) {
        Optional<AddressBook.Kept> kept = OpenBook.find(book, account, command.address());
        if (kept.isEmpty()) return new Outcome.NoSuchAddress();
        if (OpenBook.isAnother(kept.get(), command.seen())) return new Outcome.ChangedMeanwhile();
        book.remove(command.address(), account);
        return new Outcome.Removed();
    }

    /** @param seen {@link AddressBook.Kept#version()} of the address that was seen; nothing happens when it is another one now */
    public record Command(UUID account, UUID address, Optional<String> seen) {
        public Command(UUID account, UUID address) {
            this(account, address, Optional.empty());
        }
    }

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        /** Closed or gone. */
        record NoAccount() implements Outcome {}

        /** Removed before, somebody else's, or never there. */
        record NoSuchAddress() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }
}
