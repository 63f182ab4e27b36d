package fr.echeance.application.account;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the accounts that end in {@link Account#WARNING} for lack of use, each in a transaction of its own; the letter follows. When the
 * day comes nothing has to be done: the account's deadline passes, and it is closed.
 */
@UseCase(Purpose.SIGN_IN)
public final class WarnUnusedAccounts {
    private static final int BATCH = 500;

    private final Processing processing;
    private final Accounts accounts;
    private final Outbox outbox;

    WarnUnusedAccounts(Processing processing, Accounts accounts, Outbox outbox) {
        this.processing = processing;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Answers how many owners are warned. */
    public int handle() {
        List<UUID> ending =
                processing.read(
                        WarnUnusedAccounts.class,
                        now ->
                                accounts.endingUnwarned(
                                        Deadline.dayOf(now)
                                                .plus(Account.WARNING)
                                                .plusDays(1)
                                                .atStartOfDay(Deadline.PARIS)
                                                .toInstant(),
                                        BATCH));
        int warned = 0;
        for (UUID id : ending) if (warn(id)) warned++;
        return warned;
    }

    private boolean warn(UUID id) {
        return processing.run(
                WarnUnusedAccounts.class,
                now -> {
                    Optional<Account> found = accounts.find(id);
                    if (found.isEmpty()) return false;
                    Relationship others = accounts.hold(found.get().buyer());
                    Optional<Account> warned =
                            accounts.find(id).filter(account -> account.warn(now));
                    warned.ifPresent(account -> {
                        accounts.save(account, others);
                        outbox.post(Outbox.Message.SEND_UNUSED_WARNING, id);
                    });
                    return warned.isPresent();
                });
    }
}
