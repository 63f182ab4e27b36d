package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;

class InMemoryAccountRecordsTest extends AccountRecordsContract {
    private final TestAccounts shop = new TestAccounts();

    @Override
    public Processing processing() {
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
    protected void asksToBeErased(Pseudonym buyer, boolean asks) {
        shop.accounts.leave(buyer, asks);
    }

    @Override
    public void wind(Duration by) {
        shop.clock.windTo(time().plus(by));
    }
}
