package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.NewPassword;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets a new password by a mailed link: of a customer who forgot theirs, or of who was invited to work here. The link is good once; every
 * session ends that was begun before, since whoever knew the old password may be in one.
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
    private final SignInTries tries;

    ChoosePassword(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            StaffAccounts staff,
            Tickets tickets,
            Passwords passwords,
            Outbox outbox,
            RateLimits limits) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.staff = staff;
        this.tickets = tickets;
        this.passwords = passwords;
        this.outbox = outbox;
        this.tries = new SignInTries(limits);
    }

    public Outcome handle(Command command) {
        if (!(tickets.open(command.ticket()).orElse(null) instanceof NewPassword ticket))
            return new Outcome.LinkIsDead();
        String hash = passwords.hash(command.password());
        Optional<Owner> owner =
                processing.run(
                        ChoosePassword.class,
                        now -> {
                            Optional<Owner> put =
                                    now.isBefore(ticket.until())
                                            ? put(ticket, hash, now)
                                            : Optional.empty();
                            if (put.isPresent())
                                outbox.post(Outbox.Message.END_FORMER_SESSIONS, ticket.subject());
                            return put;
                        });
        owner.ifPresent(who -> tries.forget(who.email(), command.origin()));
        return owner.<Outcome>map(who -> new Outcome.Chosen(who.whose()))
                .orElseGet(Outcome.LinkIsDead::new);
    }

    private Optional<Owner> put(NewPassword ticket, String hash, Instant now) {
        UUID id = ticket.subject();
        Optional<Account> found = accounts.find(id);
        if (found.isEmpty()) return putOfStaff(ticket, hash, now);
        accounts.hold(found.get().buyer());
        Optional<Account> held = accounts.find(id).filter(account -> account.isOpenAt(ticket.to()));
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
        return held.filter(_ -> first)
                .map(account -> new Owner(account.email(), new Whose.Customer(id)));
    }

    /** Last, since all others wait meanwhile, and it may be another than the database who is asked. */
    private Optional<Owner> putOfStaff(NewPassword ticket, String hash, Instant now) {
        staff.hold();
        Optional<StaffAccounts.Known> first =
                staff.byId(ticket.subject())
                        .filter(member -> member.changedAt().equals(ticket.changedAt()))
                        .filter(member -> member.email().key().equals(ticket.to().key()));
        first.ifPresent(member -> staff.putHash(member.id(), hash, now));
        return first.map(member -> new Owner(member.email(), new Whose.Staff(member.id())));
    }

    private record Owner(EmailAddress email, Whose whose) {}

    /**
     * @param ticket of the mailed link
     * @param origin where it was followed: from there they are let in, whatever others tried
     */
    public record Command(String ticket, Password password, Origin origin) {}

    public sealed interface Outcome {
        record Chosen(Whose whose) implements Outcome {}

        /** Forged, used, overtaken by another change of password or address, or its hour has passed. */
        record LinkIsDead() implements Outcome {}
    }
}
