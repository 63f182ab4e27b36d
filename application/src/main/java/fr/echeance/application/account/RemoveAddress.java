package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

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

    public void handle(Command command) {
        processing.run(
                RemoveAddress.class,
                _ -> {
                    accounts.find(command.account())
                            .ifPresent(account -> book.remove(command.address(), account));
                    return command;
                });
    }

    public record Command(UUID account, UUID address) {}
}
