package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Says who comes with an address and a password. Whether the address is unknown, the account closed or the password wrong, the answer is
 * the same and takes as long. The slow comparison holds no connection. Who works here signs in to work: their address opens no customer's
 * account.
 */
@UseCase(Purpose.SIGN_IN)
public final class SignIn {
    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final Passwords passwords;
    private final SecretKey pseudonymKey;

    SignIn(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            StaffAccounts staff,
            Passwords passwords,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.staff = staff;
        this.passwords = passwords;
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(Command command) {
        Pseudonym buyer = Pseudonym.of(command.email(), pseudonymKey);
        Optional<Known> known =
                processing.read(SignIn.class, _ -> working(command).or(() -> buying(buyer)));
        boolean right = passwords.matches(command.password(), known.flatMap(Known::hash));
        if (!right || known.isEmpty()) return new Outcome.Refused();
        if (known.get().roles().isEmpty()) noteUse(buyer);
        return new Outcome.SignedIn(known.get().subject(), known.get().roles());
    }

    private Optional<Known> working(Command command) {
        return staff.byAddress(command.email())
                .filter(member -> !member.roles().isEmpty())
                .map(member -> new Known(member.id(), member.roles(), member.hash()));
    }

    private Optional<Known> buying(Pseudonym buyer) {
        return accounts.of(buyer)
                .filter(account -> !account.isClosed())
                .map(Account::id)
                .map(id ->
                        new Known(id, Set.of(), credentials.of(id).map(Credentials.Stored::hash)));
    }

    /** At most one write a day. */
    private void noteUse(Pseudonym buyer) {
        processing.run(
                SignIn.class,
                now -> {
                    var others = accounts.hold(buyer);
                    accounts.of(buyer)
                            .filter(account -> account.signIn(now))
                            .ifPresent(account -> accounts.save(account, others));
                    return buyer;
                });
    }

    private record Known(UUID subject, Set<Role> roles, Optional<String> hash) {}

    /** @param password as typed, at most 512 characters */
    public record Command(EmailAddress email, String password) {
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    public sealed interface Outcome {
        /** @param roles of staff; none for customers */
        record SignedIn(UUID subject, Set<Role> roles) implements Outcome {}

        record Refused() implements Outcome {}
    }
}
