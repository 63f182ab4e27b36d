package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.NewPassword;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets a new password by a mailed link: of a customer who forgot theirs, or of who was invited to work here. The link is good once; every
 * session ends, since whoever knew the old password may be in one.
 */
@UseCase(Purpose.SIGN_IN)
public final class ChoosePassword {
    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final Tickets tickets;
    private final Passwords passwords;
    private final Outbox outbox;

    ChoosePassword(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            StaffAccounts staff,
            Tickets tickets,
            Passwords passwords,
            Outbox outbox) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.staff = staff;
        this.tickets = tickets;
        this.passwords = passwords;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        if (!(tickets.open(command.ticket()).orElse(null) instanceof NewPassword ticket))
            return new Outcome.LinkIsDead();
        String hash = passwords.hash(command.password());
        return processing.run(
                ChoosePassword.class,
                now -> {
                    if (!now.isBefore(ticket.until()) || !put(ticket, hash, now))
                        return new Outcome.LinkIsDead();
                    outbox.post(Outbox.Message.END_SESSIONS, ticket.subject());
                    return new Outcome.Chosen();
                });
    }

    private boolean put(NewPassword ticket, String hash, Instant now) {
        UUID id = ticket.subject();
        Optional<Account> found = accounts.find(id);
        if (found.isEmpty()) return putOfStaff(ticket, hash, now);
        accounts.hold(found.get().buyer());
        Optional<Account> held = accounts.find(id).filter(account -> !account.isClosed());
        boolean first =
                held.isPresent()
                        && credentials
                                .of(id)
                                .filter(stored -> stored.changedAt().equals(ticket.changedAt()))
                                .isPresent();
        if (first) {
            credentials.put(held.get(), hash, now, accounts.end(id));
            outbox.post(Outbox.Message.PROVISION_ACCOUNT, id);
        }
        return first;
    }

    /** Last, since all others wait meanwhile, and it may be another than the database who is asked. */
    private boolean putOfStaff(NewPassword ticket, String hash, Instant now) {
        staff.hold();
        boolean first =
                staff.byId(ticket.subject())
                        .filter(member -> member.changedAt().equals(ticket.changedAt()))
                        .isPresent();
        if (first) staff.putHash(ticket.subject(), hash, now);
        return first;
    }

    /** @param ticket of the mailed link */
    public record Command(String ticket, Password password) {}

    public sealed interface Outcome {
        record Chosen() implements Outcome {}

        /** Forged, used, overtaken by another change, or its hour has passed. */
        record LinkIsDead() implements Outcome {}
    }
}
