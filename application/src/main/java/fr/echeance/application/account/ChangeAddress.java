package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PostalAddress;

import java.util.Optional;
import java.util.UUID;

/** Writes another address in the place of one that is kept. Two at once: the second sees what the first wrote. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class ChangeAddress {
    private final Processing processing;
    private final Accounts accounts;
    private final AddressBook book;

    ChangeAddress(Processing processing, Accounts accounts, AddressBook book) {
        this.processing = processing;
        this.accounts = accounts;
        this.book = book;
    }

    public Outcome handle(Command command) {
        return processing.run(
                ChangeAddress.class,
                _ ->
                        OpenBook.of(accounts, command.account())
                                .map(account -> change(command, account))
                                .orElseGet(Outcome.NoSuchAddress::new));
    }

    private Outcome change(Command command, Account account) {
        Optional<AddressBook.Kept> kept = OpenBook.find(book, account, command.address());
        if (kept.isEmpty()) return new Outcome.NoSuchAddress();
        if (OpenBook.isAnother(kept.get(), command.seen())) return new Outcome.ChangedMeanwhile();
        book.change(command.address(), account, command.to(), accounts.end(account.id()));
        return new Outcome.Changed();
    }

    /** @param seen {@link AddressBook.Kept#version()} of the address that was seen; nothing happens when it is another one now */
    public record Command(UUID account, UUID address, PostalAddress to, Optional<String> seen) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Removed, somebody else's, or never there; so it is when the account is closed or gone. */
        record NoSuchAddress() implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }
}
