package fr.echeance.application.account;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Changes the password of who is signed in and knows the present one. Every session ends, this one too. */
@UseCase(Purpose.SIGN_IN)
public final class ChangePassword {
    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final AccountLetters letters;
    private final Outbox outbox;

    ChangePassword(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            AccountLetters letters,
            Outbox outbox) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.letters = letters;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        Optional<String> present =
                processing.read(
                        ChangePassword.class,
                        _ -> credentials.of(command.account()).map(Credentials.Stored::hash));
        if (!passwords.matches(command.present(), present)) return new Outcome.WrongPassword();
        String hash = passwords.hash(command.next());
        Optional<Account> changed =
                processing.run(
                        ChangePassword.class,
                        now -> {
                            Optional<Account> account = held(command.account());
                            account.ifPresent(open -> {
                                credentials.put(open, hash, now, accounts.end(open.id()));
                                outbox.post(Outbox.Message.PROVISION_ACCOUNT, open.id());
                                outbox.post(Outbox.Message.END_FORMER_SESSIONS, open.id());
                            });
                            return account;
                        });
        changed.ifPresent(account -> letters.changed(account.email(), account.language()));
        return changed.isPresent() ? new Outcome.Changed() : new Outcome.WrongPassword();
    }

    private Optional<Account> held(UUID id) {
        Optional<Account> found = accounts.find(id);
        found.ifPresent(account -> accounts.hold(account.buyer()));
        return found.flatMap(_ -> accounts.find(id)).filter(account -> !account.isClosed());
    }

    /** @param present as typed, at most 512 characters */
    public record Command(UUID account, String present, Password next) {
        @Override
        public String toString() {
            return "ChangePassword";
        }
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }
}
