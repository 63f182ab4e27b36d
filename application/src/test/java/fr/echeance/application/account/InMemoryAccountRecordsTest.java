package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.time.Instant;

class InMemoryAccountRecordsTest extends AccountRecordsContract {
    private final TestAccounts shop = new TestAccounts();

    @Override
    protected Processing processing() {
        return shop.processing;
    }

    @Override
    protected Accounts accounts() {
        return shop.accounts;
    }

    @Override
    protected Credentials credentials() {
        return shop.accounts;
    }

    @Override
    protected AddressBook book() {
        return shop.book;
    }

    @Override
    protected Instant time() {
        return Instant.parse("2026-11-23T09:00:00Z");
    }

    @Override
    protected void asksToBeErased(Pseudonym buyer, boolean asks) {
        shop.accounts.leave(buyer, asks);
    }

    @Override
    protected void wind(Duration by) {
        shop.clock.wind(by);
    }
}
