package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.AddressChange;
import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * The second and third step to another address: the former end agrees, then the new end confirms, and the account is the buyer of the new
 * address; the guest orders of that address are among its orders. A link is good as long as the address is the one it names: once changed,
 * neither can be used again.
 */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class ConfirmAddressChange {
    private final Processing processing;
    private final Accounts accounts;
    private final Tickets tickets;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final AddressJournal journal;
    private final SecretKey pseudonymKey;

    ConfirmAddressChange(
            Processing processing,
            Accounts accounts,
            Tickets tickets,
            AccountLetters letters,
            Outbox outbox,
            JournalCopy journal,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.accounts = accounts;
        this.tickets = tickets;
        this.letters = letters;
        this.outbox = outbox;
        this.journal = new AddressJournal(journal, proofKey);
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(String ticket) {
        if (!(tickets.open(ticket).orElse(null) instanceof AddressChange change))
            return new Outcome.LinkIsDead();
        return change.confirmed() ? move(change) : ask(change);
    }

    private Outcome ask(AddressChange change) {
        Optional<Asked> asked =
                processing.read(
                        ConfirmAddressChange.class,
                        now -> named(change, now).map(account -> new Asked(account, now)));
        if (asked.isEmpty()) return new Outcome.LinkIsDead();
        letters.confirmMove(
                change.to(),
                asked.get().account().language(),
                tickets.seal(
                        new AddressChange(
                                change.account(),
                                change.from(),
                                change.to(),
                                true,
                                asked.get().at().plus(AskToChangeAddress.GOOD_FOR))));
        return new Outcome.Agreed();
    }

    private Outcome move(AddressChange change) {
        Pseudonym former = Pseudonym.of(change.from(), pseudonymKey);
        Pseudonym renamed = Pseudonym.of(change.to(), pseudonymKey);
        Outcome outcome =
                processing.run(
                        ConfirmAddressChange.class, now -> move(change, former, renamed, now));
        if (outcome instanceof Outcome.Changed(Account account))
            letters.changed(change.from(), account.language());
        return outcome;
    }

    private Outcome move(AddressChange change, Pseudonym former, Pseudonym renamed, Instant now) {
        // Both buyers in one order, as the database's function holds them too.
        boolean ascending = former.value().compareTo(renamed.value()) < 0;
        accounts.hold(ascending ? former : renamed);
        accounts.hold(ascending ? renamed : former);
        Optional<Account> account = named(change, now);
        if (account.isEmpty()) return new Outcome.LinkIsDead();
        if (!former.equals(renamed)
                && (accounts.of(renamed).isPresent() || accounts.isLeaving(renamed)))
            return new Outcome.AddressTaken();
        account.get().move(change.to(), renamed);
        journal.moved(former, renamed, now);
        accounts.rename(former, account.get(), journal.listed(change.to()));
        outbox.post(Outbox.Message.PROVISION_ACCOUNT, account.get().id());
        outbox.post(Outbox.Message.END_SESSIONS, account.get().id());
        return new Outcome.Changed(account.get());
    }

    private Optional<Account> named(AddressChange change, Instant now) {
        return accounts.find(change.account())
                .filter(a -> now.isBefore(change.until()) && a.isOpenAt(change.from()));
    }

    private record Asked(Account account, Instant at) {}

    public sealed interface Outcome {
        /** By the former end; a letter is on its way to the new one. */
        record Agreed() implements Outcome {}

        record Changed(Account account) implements Outcome {}

        /** The new address has an account of its own, hidden perhaps while its owner may take an erasure back. */
        record AddressTaken() implements Outcome {}

        /** Forged, used, or its hour has passed. */
        record LinkIsDead() implements Outcome {}
    }
}
