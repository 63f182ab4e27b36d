package fr.echeance.application.account;

import fr.echeance.application.security.SecurityEvents;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Says who comes with an address and a password. Whether the address is unknown, the account closed, the password wrong or too much was tried,
 * the answer is the same for all of them and takes as long. The slow comparison holds no connection. Who works here signs in to work: their
 * address opens no customer's account.
 */
@UseCase(Purpose.SIGN_IN)
public final class SignIn {
    /** Asked for where nobody was found, so that it takes as long. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final Passwords passwords;
    private final SecurityEvents events;
    private final SignInTries tries;
    private final SecretKey pseudonymKey;

    SignIn(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            StaffAccounts staff,
            Passwords passwords,
            SecurityEvents events,
            RateLimits limits,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.staff = staff;
        this.passwords = passwords;
        this.events = events;
        this.tries = new SignInTries(limits);
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(Command command) {
        Pseudonym buyer = Pseudonym.of(command.email(), pseudonymKey);
        Known who = processing.read(SignIn.class, now -> known(command, buyer, now));
        if (!tries.take(command.email(), command.origin(), who.here()))
            return new Outcome.Locked(who.whose());
        boolean right = passwords.matches(command.password(), who.hash());
        if (!right || who.whose() instanceof Whose.Nobody) return new Outcome.Refused(who.whose());
        tries.giveBack(command.email(), command.origin(), who.here());
        if (who.roles().isEmpty()) noteUse(buyer);
        return new Outcome.SignedIn(who.subject(), who.roles(), who.since());
    }

    /** Everything is asked whoever is found: how long it takes does not tell who has an account. */
    private Known known(Command command, Pseudonym buyer, Instant now) {
        Optional<StaffAccounts.Known> member =
                staff.byAddress(command.email()).filter(known -> !known.roles().isEmpty());
        Optional<UUID> account =
                accounts.of(buyer).filter(found -> !found.isClosed()).map(Account::id);
        Optional<Credentials.Stored> stored = credentials.of(account.orElse(NOBODY));
        UUID subject = member.map(StaffAccounts.Known::id).or(() -> account).orElse(NOBODY);
        Whose whose =
                member.<Whose>map(known -> new Whose.Staff(known.id()))
                        .or(() -> account.map(Whose.Customer::new))
                        .orElseGet(Whose::nobody);
        return new Known(
                subject,
                whose,
                member.map(StaffAccounts.Known::roles).orElse(Set.of()),
                member.isPresent() ? member.get().hash() : stored.map(Credentials.Stored::hash),
                member.map(StaffAccounts.Known::changedAt)
                        .or(() -> stored.map(Credentials.Stored::changedAt))
                        .orElse(Instant.EPOCH),
                events.knows(whose, command.origin(), now.minus(SignInTries.KNOWN_FOR)));
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

    /**
     * @param since when it became their password
     * @param here whether they were let in from there before
     */
    private record Known(
            UUID subject,
            Whose whose,
            Set<Role> roles,
            Optional<String> hash,
            Instant since,
            boolean here) {}

    /**
     * @param password as typed, at most 512 characters
     * @param origin where it comes from
     */
    public record Command(EmailAddress email, String password, Origin origin) {
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    /** Whose account it was is for the log: whoever asked is not told. */
    public sealed interface Outcome {
        /**
         * @param roles of staff; none for customers
         * @param since when it became their password: by it {@link EndFormerSessions} tells their sessions apart
         */
        record SignedIn(UUID subject, Set<Role> roles, Instant since) implements Outcome {}

        record Refused(Whose whose) implements Outcome {}

        /** Too many failures: no password was looked at. */
        record Locked(Whose whose) implements Outcome {}
    }
}
