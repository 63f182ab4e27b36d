package fr.echeance.application.support;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.util.UUID;

class InMemoryServiceThreadsTest extends ServiceThreadsContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    private final InMemoryServiceThreads threads = new InMemoryServiceThreads(clock, accounts);
    private final Processing processing = new FakeProcessing(clock, threads, accounts);

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    protected ServiceThreads threads() {
        return threads;
    }

    @Override
    protected Pseudonym account() {
        Pseudonym person = Pseudonym.of(EMAIL, SampleOrders.KEY);
        accounts.add(
                Account.open(new UUID(9, 9), EMAIL, person, Language.FR, "2026-01", time()),
                Relationship.NONE);
        return person;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
