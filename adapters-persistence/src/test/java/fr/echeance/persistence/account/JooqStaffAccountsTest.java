package fr.echeance.persistence.account;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.account.StaffAccountsContract;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqStaffAccountsTest extends StaffAccountsContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected StaffAccounts staff() {
        return fixture.bean(StaffAccounts.class);
    }
}
