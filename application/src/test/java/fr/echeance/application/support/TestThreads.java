package fr.echeance.application.support;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.util.UUID;

/** The use cases of what customers write, in memory. */
public final class TestThreads {
    public static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    public static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);
    public static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-000000000007");

    public final FixedClock clock = FixedClock.standing();
    public final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    public final InMemoryServiceThreads threads = new InMemoryServiceThreads(clock, accounts);
    public final PostedSupportLetters letters = new PostedSupportLetters();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final InMemoryLooks looks = new InMemoryLooks();
    public final FakeProcessing processing =
            new FakeProcessing(clock, threads, accounts, outbox, looks);

    public final WriteMessage write = new WriteMessage(processing, threads);
    public final ReadOwnMessages read = new ReadOwnMessages(processing, threads);
    public final ListThreads list = new ListThreads(processing, threads);
    public final ViewThread view = new ViewThread(processing, threads, looks);
    public final AnswerMessages answer = new AnswerMessages(processing, threads, outbox);
    public final TellOfAnswer tell = new TellOfAnswer(processing, threads, letters);

    /** With an account of Aurore Minuit's. */
    public TestThreads() {
        accounts.add(
                Account.open(ACCOUNT, AURORE, PERSON, Language.FR, "2026-01", clock.now()),
                Relationship.NONE);
    }

    /** Sends out what was posted. */
    public void deliver() {
        outbox.taken().forEach(entry -> tell.handle(entry.subject()));
    }
}
