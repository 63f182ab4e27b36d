package fr.echeance.application.account;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Closes an account at its owner's wish (no more signing in from this instant; password and address book go with the day). Closing is not
 * erasing: what the law keeps is kept until its day. Twice is as good as once.
 */
@UseCase(Purpose.SIGN_IN)
public final class CloseAccount {
    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Outbox outbox;

    CloseAccount(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            Outbox outbox) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        Optional<String> hash =
                processing.read(
                        CloseAccount.class,
                        _ -> credentials.of(command.account()).map(Credentials.Stored::hash));
        if (!passwords.matches(command.password(), hash)) return new Outcome.WrongPassword();
        return processing.run(
                CloseAccount.class,
                now -> {
                    Optional<Account> found = accounts.find(command.account());
                    if (found.isEmpty()) return new Outcome.Closed();
                    Relationship others = accounts.hold(found.get().buyer());
                    accounts.find(command.account())
                            .filter(account -> account.close(now))
                            .ifPresent(account -> {
                                accounts.save(account, others);
                                outbox.post(Outbox.Message.PROVISION_ACCOUNT, account.id());
                                outbox.post(Outbox.Message.END_SESSIONS, account.id());
                            });
                    return new Outcome.Closed();
                });
    }

    /** @param password as typed, at most 512 characters */
    public record Command(UUID account, String password) {
        @Override
        public String toString() {
            return "CloseAccount";
        }
    }

    public sealed interface Outcome {
        record Closed() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }
}
