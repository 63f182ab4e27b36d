package fr.echeance.application.account;

import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.PostalAddress;

import java.time.Instant;
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
    private final IdempotencyKeys keys;

    KeepAddress(
            Processing processing,
            Ids ids,
            Accounts accounts,
            AddressBook book,
            IdempotencyKeys keys) {
        this.processing = processing;
        this.ids = ids;
        this.accounts = accounts;
        this.book = book;
        this.keys = keys;
    }

    public Outcome handle(Command command) {
        return processing.run(
                KeepAddress.class,
                now ->
                        switch (keys.claim(command.once())) {
                            case Claim.Free _ -> keep(command, now);
                            case Claim.Made(UUID address, int status) ->
                                    new Outcome.KeptBefore(address, status);
                            case Claim.Refused(var why) -> new Outcome.KeyRefused(why);
                        });
    }

    private Outcome keep(Command command, Instant now) {
        Optional<Account> open = OpenBook.of(accounts, command.account());
        if (open.isEmpty()) return new Outcome.NoAccount();
        List<AddressBook.Kept> kept = book.of(open.get());
        Optional<AddressBook.Kept> same =
                kept.stream().filter(k -> k.address().equals(command.address())).findFirst();
        if (same.isPresent()) return new Outcome.IsKept(same.get().id());
        if (kept.size() >= AddressBook.PLACES) return new Outcome.BookIsFull();
        UUID id = ids.next();
        book.keep(id, open.get(), command.address(), now, accounts.end(command.account()));
        command.once().ifPresent(once -> keys.keep(once, id, Deadline.dayOf(now)));
        return new Outcome.Kept(id);
    }

    /** @param once by which a second sending is told from a second wish */
    public record Command(
            UUID account, PostalAddress address, Optional<IdempotencyKeys.Request> once) {
        public Command(UUID account, PostalAddress address) {
            this(account, address, Optional.empty());
        }
    }

    public sealed interface Outcome {
        record Kept(UUID address) implements Outcome {}

        /** The book had this address already. */
        record IsKept(UUID address) implements Outcome {}

        /** The same request came before; by now the address may have gone. */
        record KeptBefore(UUID address, int status) implements Outcome {}

        record KeyRefused(IdempotencyKeys.Refusal why) implements Outcome {}

        record BookIsFull() implements Outcome {}

        record NoAccount() implements Outcome {}
    }
}
