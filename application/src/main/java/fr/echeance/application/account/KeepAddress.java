package fr.echeance.application.account;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PostalAddress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps an address for the next order; the same one twice is kept once. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class KeepAddress {
    private final Processing processing;
    private final Ids ids;
    private final Accounts accounts;
    private final AddressBook book;

    KeepAddress(Processing processing, Ids ids, Accounts accounts, AddressBook book) {
        this.processing = processing;
        this.ids = ids;
        this.accounts = accounts;
        this.book = book;
    }

    public Outcome handle(Command command) {
        return processing.run(
                KeepAddress.class,
                now -> {
                    Optional<Account> found = accounts.find(command.account());
                    // Two at once: the second sees what the first kept.
                    found.ifPresent(account -> accounts.hold(account.buyer()));
                    Optional<Account> open =
                            found.flatMap(_ -> accounts.find(command.account()))
                                    .filter(account -> !account.isClosed());
                    if (open.isEmpty()) return new Outcome.NoAccount();
                    List<AddressBook.Kept> kept = book.of(open.get());
                    if (kept.stream().anyMatch(k -> k.address().equals(command.address())))
                        return new Outcome.Kept();
                    if (kept.size() >= AddressBook.PLACES) return new Outcome.BookIsFull();
                    book.keep(
                            ids.next(),
                            open.get(),
                            command.address(),
                            now,
                            accounts.end(command.account()));
                    return new Outcome.Kept();
                });
    }

    public record Command(UUID account, PostalAddress address) {}

    public sealed interface Outcome {
        record Kept() implements Outcome {}

        record BookIsFull() implements Outcome {}

        record NoAccount() implements Outcome {}
    }
}
