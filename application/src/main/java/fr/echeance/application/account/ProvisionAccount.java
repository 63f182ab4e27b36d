package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;

import java.util.Optional;
import java.util.UUID;

/**
 * Brings the identity provider to what the shop knows of an account. What was told is compared with what is known afterwards, until both are
 * the same: of two nodes that tell at once, the one that told what is out of date tells again. No connection waits for the provider.
 */
@UseCase(Purpose.SIGN_IN)
public final class ProvisionAccount {
    private final Processing processing;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Identities identities;

    ProvisionAccount(
            Processing processing,
            Accounts accounts,
            Credentials credentials,
            Identities identities) {
        this.processing = processing;
        this.accounts = accounts;
        this.credentials = credentials;
        this.identities = identities;
    }

    public void handle(UUID account) {
        if (!identities.areElsewhere()) return;
        Known known = processing.read(ProvisionAccount.class, _ -> known(account));
        while (true) {
            Optional<String> reference = tell(account, known);
            Known told = known;
            known =
                    processing.run(
                            ProvisionAccount.class,
                            _ -> {
                                reference.ifPresent(r ->
                                        credentials.handOver(account, told.hash().orElse(""), r));
                                return known(account);
                            });
            if (known.equals(reference.map(told::handedOver).orElse(told))) return;
        }
    }

    private Optional<String> tell(UUID account, Known known) {
        switch (known.standing()) {
            case OPEN -> {
                return identities.put(
                        new Identities.Identity(
                                account, known.email().orElseThrow(), known.hash()));
            }
            case LEAVING -> identities.suspend(account);
            case GONE -> identities.remove(account);
        }
        return Optional.empty();
    }

    private Known known(UUID id) {
        Optional<Account> account = accounts.find(id);
        if (account.isEmpty())
            return Known.nobody(accounts.isLeaving(id) ? Standing.LEAVING : Standing.GONE);
        if (account.get().isClosed()) return Known.nobody(Standing.GONE);
        return new Known(
                Standing.OPEN,
                account.map(Account::email),
                credentials.of(id).map(Credentials.Stored::hash));
    }

    private enum Standing {
        OPEN,
        /** Hidden, but its owner may still take their erasure back. */
        LEAVING,
        GONE
    }

    private record Known(Standing standing, Optional<EmailAddress> email, Optional<String> hash) {
        static Known nobody(Standing standing) {
            return new Known(standing, Optional.empty(), Optional.empty());
        }

        Known handedOver(String reference) {
            return new Known(standing, email, Optional.of(reference));
        }
    }
}
