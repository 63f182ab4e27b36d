package fr.echeance.application.account;

import fr.echeance.application.account.Identities.Seen;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the accounts with the people whom the identity provider lets in, both in the order of their ids, page by page, and lists what
 * differs. Each account that differs is told to the provider again, so that whoever fell due here is forgotten there as well.
 */
@UseCase(Purpose.SIGN_IN)
public final class ReconcileIdentities {
    private static final int PAGE = 500;

    private final Processing processing;
    private final Accounts accounts;
    private final Identities identities;
    private final Outbox outbox;

    ReconcileIdentities(
            Processing processing, Accounts accounts, Identities identities, Outbox outbox) {
        this.processing = processing;
        this.accounts = accounts;
        this.identities = identities;
        this.outbox = outbox;
    }

    public Outcome handle() {
        if (!identities.areElsewhere()) return new Outcome.NobodyElsewhere();
        Pages<Account> here = new Pages<>(this::accounts, Account::id);
        AtomicInteger read = new AtomicInteger();
        Pages<Seen> there = new Pages<>(_ -> seen(read), Seen::account);
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        while (here.hasNext() || there.hasNext()) {
            int order = here.compareTo(there);
            Optional<Account> account = order <= 0 ? here.next() : Optional.empty();
            Optional<Seen> seen = order >= 0 ? there.next() : Optional.empty();
            differ(account, seen).ifPresent(differences::add);
            compared++;
        }
        mend(differences);
        return new Outcome.Compared(compared, List.copyOf(differences));
    }

    private List<Account> accounts(Optional<UUID> after) {
        return processing.read(ReconcileIdentities.class, _ -> accounts.open(after, PAGE));
    }

    /** Whom the shop did not make is passed over: one such user must not keep all others from being compared. */
    private List<Seen> seen(AtomicInteger read) {
        Identities.Part part;
        do {
            part = identities.page(read.get(), PAGE);
            read.addAndGet(part.read());
        } while (part.people().isEmpty() && part.read() > 0);
        return part.people();
    }

    private Optional<Difference> differ(Optional<Account> account, Optional<Seen> seen) {
        if (seen.isEmpty())
            return account.map(missing -> new Difference(missing.id(), Kind.MISSING));
        UUID id = seen.get().account();
        if (account.isEmpty()) {
            boolean waits = !seen.get().enabled() && isLeaving(id);
            return waits ? Optional.empty() : Optional.of(new Difference(id, Kind.UNKNOWN));
        }
        if (!seen.get().enabled()) return Optional.of(new Difference(id, Kind.SUSPENDED));
        return account.get().email().key().equals(seen.get().email().key())
                ? Optional.empty()
                : Optional.of(new Difference(id, Kind.OTHER_ADDRESS));
    }

    private boolean isLeaving(UUID id) {
        return processing.read(ReconcileIdentities.class, _ -> accounts.isLeaving(id));
    }

    private void mend(List<Difference> differences) {
        if (differences.isEmpty()) return;
        processing.run(
                ReconcileIdentities.class,
                _ -> {
                    for (Difference difference : differences)
                        outbox.post(Outbox.Message.PROVISION_ACCOUNT, difference.account());
                    return differences;
                });
    }

    public enum Kind {
        /** An account whose owner the provider does not know. */
        MISSING,
        /** Somebody whom the provider knows and who has no account. */
        UNKNOWN,
        /** Has an account, and is not let in. */
        SUSPENDED,
        OTHER_ADDRESS
    }

    public record Difference(UUID account, Kind kind) {}

    public sealed interface Outcome {
        /**
         * @param people how many there are, here or there
         * @param differences told again
         */
        record Compared(int people, List<Difference> differences) implements Outcome {}

        /** People sign in here: there is nobody to compare with. */
        record NobodyElsewhere() implements Outcome {}
    }
}
