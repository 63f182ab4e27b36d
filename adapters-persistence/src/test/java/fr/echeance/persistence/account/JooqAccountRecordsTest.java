package fr.echeance.persistence.account;

import fr.echeance.application.account.AccountRecordsContract;
import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.AddressBook;
import fr.echeance.application.account.Credentials;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqAccountRecordsTest extends AccountRecordsContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

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
}
