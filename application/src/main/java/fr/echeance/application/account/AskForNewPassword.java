package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.NewPassword;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.crypto.SecretKey;

/** A forgotten password: a letter goes to the address that was typed, whether there is an account or not. Nothing is stored. */
@UseCase(Purpose.SIGN_IN)
public final class AskForNewPassword {
    /** How long the link is good. */
    public static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final Tickets tickets;
    private final AccountLetters letters;
    private final SecretKey pseudonymKey;

    AskForNewPassword(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            StaffAccounts staff,
            Tickets tickets,
            AccountLetters letters,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.staff = staff;
        this.tickets = tickets;
        this.letters = letters;
        this.pseudonymKey = pseudonymKey;
    }

    public void handle(Command command) {
        Pseudonym buyer = Pseudonym.of(command.email(), pseudonymKey);
        Optional<StaffAccounts.Known> elsewhere =
                staff.areElsewhere() ? staff.byAddress(command.email()) : Optional.empty();
        Optional<NewPassword> ticket =
                processing.read(
                        AskForNewPassword.class,
                        now ->
                                working(elsewhere.or(() -> here(command.email())), now)
                                        .or(() -> buying(buyer, now)));
        // To the address that was typed: the same, but for the case of its letters.
        ticket.ifPresentOrElse(
                sealed ->
                        letters.newPassword(
                                command.email(), command.language(), tickets.seal(sealed)),
                () -> letters.noAccount(command.email(), command.language()));
    }

    private Optional<StaffAccounts.Known> here(EmailAddress email) {
        return staff.areElsewhere() ? Optional.empty() : staff.byAddress(email);
    }

    private static Optional<NewPassword> working(Optional<StaffAccounts.Known> known, Instant now) {
        return known.filter(member -> !member.roles().isEmpty())
                .map(member ->
                        new NewPassword(
                                member.id(),
                                member.email(),
                                member.changedAt(),
                                now.plus(GOOD_FOR)));
    }

    private Optional<NewPassword> buying(Pseudonym buyer, Instant now) {
        return accounts.of(buyer)
                .filter(account -> !account.isClosed())
                .flatMap(account ->
                        credentials
                                .of(account.id())
                                .map(stored ->
                                        new NewPassword(
                                                account.id(),
                                                account.email(),
                                                stored.changedAt(),
                                                now.plus(GOOD_FOR))));
    }

    public record Command(EmailAddress email, Language language) {}
}
