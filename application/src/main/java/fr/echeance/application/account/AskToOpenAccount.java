package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;

import javax.crypto.SecretKey;

/**
 * The first step to an account: a link to the mailbox, or word that there is one already, or that its
 * owner is being erased. Nothing is stored, and who asks learns nothing:
 * a letter goes out either way.
 */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class AskToOpenAccount {
    /** How long the link is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Processing processing;
    private final Accounts accounts;
    private final Tickets tickets;
    private final AccountLetters letters;
    private final SecretKey pseudonymKey;

    AskToOpenAccount(
            Processing processing,
            Accounts accounts,
            Tickets tickets,
            AccountLetters letters,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.accounts = accounts;
        this.tickets = tickets;
        this.letters = letters;
        this.pseudonymKey = pseudonymKey;
    }

    public void handle(Command command) {
        Pseudonym buyer = Pseudonym.of(command.email(), pseudonymKey);
        Asked asked =
                processing.read(
                        AskToOpenAccount.class,
                        now ->
                                new Asked(
                                        accounts.of(buyer).filter(a -> !a.isClosed()).isPresent(),
                                        accounts.isLeaving(buyer),
                                        now));
        if (asked.leaving()) letters.leaving(command.email(), command.language());
        else if (asked.open()) letters.alreadyOpen(command.email(), command.language());
        else
            letters.opening(
                    command.email(),
                    command.language(),
                    tickets.seal(
                            new Tickets.Opening(
                                    command.email(),
                                    command.language(),
                                    asked.at().plus(GOOD_FOR))));
    }

    private record Asked(boolean open, boolean leaving, Instant at) {}

    public record Command(EmailAddress email, Language language) {}
}
