package fr.echeance.persistence.account;

import fr.echeance.application.account.AccountRecordsContract;
import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.AddressBook;
import fr.echeance.application.account.Credentials;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;

class JooqAccountRecordsTest extends AccountRecordsContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(TIME);
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Accounts accounts() {
        return fixture.bean(Accounts.class);
    }

    @Override
    protected Credentials credentials() {
        return fixture.bean(Credentials.class);
    }

    @Override
    protected AddressBook book() {
        return fixture.bean(AddressBook.class);
    }

    @Override
    protected Instant time() {
        return TIME;
    }

    @Override
    protected void asksToBeErased(Pseudonym buyer, boolean asks) {
        fixture.superuser(
                asks
                        ? """
                        INSERT INTO governance.subject_request (id, person, proof, asks, standing, language, asked_at, answer_before, due_at,
                            active_until, archive_until)
                        VALUES (gen_random_uuid(), '%s', 'p', 'ERASURE', 'GRACE', 'FR', now(), '2026-12-23', now(), 'infinity', 'infinity')\
                        """
                                .formatted(buyer.value())
                        : "UPDATE governance.subject_request SET standing = 'UNDONE'");
    }

    @Override
    protected void wind(Duration by) {
        fixture.wind(TIME.plus(by));
    }
}
