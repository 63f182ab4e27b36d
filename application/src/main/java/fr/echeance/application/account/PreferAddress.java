package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Puts an address first, as if it were kept just now: orders are filled with it. Twice is once. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class PreferAddress {
    private final Processing processing;
    private final Accounts accounts;
    private final AddressBook book;

    PreferAddress(Processing processing, Accounts accounts, AddressBook book) {
        this.processing = processing;
        this.accounts = accounts;
        this.book = book;
    }

    public Outcome handle(Command command) {
        return processing.run(
                PreferAddress.class,
                now ->
                        OpenBook.of(accounts, command.account())
                                .map(account -> prefer(command, account, now))
                                .orElseGet(Outcome.NoSuchAddress::new));
    }

    private Outcome prefer(Command command, Account account, Instant now) {
        Optional<AddressBook.Kept> kept = OpenBook.find(book, account, command.address());
        if (kept.isEmpty()) return new Outcome.NoSuchAddress();
        if (!book.of(account).getFirst().equals(kept.get())) {
            book.remove(command.address(), account);
            book.keep(
                    command.address(),
                    account,
                    kept.get().address(),
                    now,
                    accounts.end(account.id()));
        }
        return new Outcome.Preferred();
    }

    public record Command(UUID account, UUID address) {}

    public sealed interface Outcome {
        record Preferred() implements Outcome {}

        /** Removed, somebody else's, or never there; so it is when the account is closed or gone. */
        record NoSuchAddress() implements Outcome {}
    }
}
