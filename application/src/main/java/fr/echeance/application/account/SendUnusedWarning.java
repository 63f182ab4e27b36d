package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Tells the owner of an account until when it is there. Used meanwhile, it needs no letter. */
@UseCase(Purpose.ONLINE_ACCOUNT)
public final class SendUnusedWarning {
    private final Processing processing;
    private final Accounts accounts;
    private final AccountLetters letters;

    SendUnusedWarning(Processing processing, Accounts accounts, AccountLetters letters) {
        this.processing = processing;
        this.accounts = accounts;
        this.letters = letters;
    }

    public void handle(UUID id) {
        Optional<Ending> ending =
                processing.read(
                        SendUnusedWarning.class,
                        _ ->
                                accounts.find(id)
                                        .filter(account -> account.warnedOn().isPresent())
                                        .map(account -> new Ending(account, accounts.end(id))));
        ending.ifPresent(e ->
                e.at().lastDay()
                        .ifPresent(day ->
                                letters.unused(
                                        id, e.account().email(), e.account().language(), day)));
    }

    private record Ending(Account account, Deadline at) {}
}
