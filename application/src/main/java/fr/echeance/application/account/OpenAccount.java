package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.Opening;
import fr.echeance.application.order.Terms;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Opens the account of an address whose mailbox the person reads. The guest orders of the address are its orders from this instant on. A
 * second time finds it open; an account closed on the same day is opened again.
 */
@UseCase(Purpose.SIGN_IN)
public final class OpenAccount {
    private final Processing processing;
    private final Ids ids;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Tickets tickets;
    private final Passwords passwords;
    private final Terms terms;
    private final Outbox outbox;
    private final SecretKey pseudonymKey;

    OpenAccount(
            Processing processing,
            Ids ids,
            Accounts accounts,
            Credentials credentials,
            Tickets tickets,
            Passwords passwords,
            Terms terms,
            Outbox outbox,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.ids = ids;
        this.accounts = accounts;
        this.credentials = credentials;
        this.tickets = tickets;
        this.passwords = passwords;
        this.terms = terms;
        this.outbox = outbox;
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(Command command) {
        if (!(tickets.open(command.ticket()).orElse(null) instanceof Opening opening))
            return new Outcome.LinkIsDead();
        String hash = passwords.hash(command.password());
        Pseudonym buyer = Pseudonym.of(opening.email(), pseudonymKey);
        return processing.run(
                OpenAccount.class,
                now -> {
                    if (!now.isBefore(opening.until())) return new Outcome.LinkIsDead();
                    Relationship others = accounts.hold(buyer);
                    // Their hidden account would be there beside the new one once they come back.
                    if (accounts.isLeaving(buyer)) return new Outcome.Leaving();
                    Optional<Account> there = accounts.of(buyer);
                    if (there.filter(account -> !account.isClosed()).isPresent())
                        return new Outcome.OpenAlready();
                    Account account =
                            there.map(closed -> reopened(closed, others, now))
                                    .orElseGet(() -> opened(opening, buyer, others, now));
                    credentials.put(account, hash, now, accounts.end(account.id()));
                    outbox.post(Outbox.Message.PROVISION_ACCOUNT, account.id());
                    return new Outcome.Opened(account.id());
                });
    }

    private Account reopened(Account closed, Relationship others, Instant now) {
        closed.reopen(now);
        accounts.save(closed, others);
        return closed;
    }

    private Account opened(Opening opening, Pseudonym buyer, Relationship others, Instant now) {
        Account account =
                Account.open(
                        ids.secret(),
                        opening.email(),
                        buyer,
                        opening.language(),
                        terms.current(opening.language(), now).version(),
                        now);
        accounts.add(account, others);
        return account;
    }

    /** @param ticket of the mailed link */
    public record Command(String ticket, Password password) {}

    public sealed interface Outcome {
        record Opened(UUID account) implements Outcome {}

        record OpenAlready() implements Outcome {}

        /** Who reads that mailbox has asked to be erased: first that is done, or taken back. */
        record Leaving() implements Outcome {}

        /** Forged, foreign, altered, or its hour has passed. */
        record LinkIsDead() implements Outcome {}
    }
}
