package fr.echeance.application.account;

import fr.echeance.application.account.Tickets.AddressChange;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The first step to another address: the former end is asked to agree. Nothing is stored, nothing changes yet. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class AskToChangeAddress {
    /** How long each of the two links is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Processing processing;
    private final Accounts accounts;
    private final Tickets tickets;
    private final AccountLetters letters;

    AskToChangeAddress(
            Processing processing, Accounts accounts, Tickets tickets, AccountLetters letters) {
        this.processing = processing;
        this.accounts = accounts;
        this.tickets = tickets;
        this.letters = letters;
    }

    public void handle(Command command) {
        Optional<Asked> asked =
                processing.read(
                        AskToChangeAddress.class,
                        now ->
                                accounts.find(command.account())
                                        .filter(account -> !account.isClosed())
                                        .map(account -> new Asked(account, now)));
        asked.ifPresent(ask ->
                letters.agreeToMove(
                        ask.account().email(),
                        ask.account().language(),
                        tickets.seal(
                                new AddressChange(
                                        command.account(),
                                        ask.account().email(),
                                        command.to(),
                                        false,
                                        ask.at().plus(GOOD_FOR)))));
    }

    private record Asked(Account account, Instant at) {}

    public record Command(UUID account, EmailAddress to) {}
}
