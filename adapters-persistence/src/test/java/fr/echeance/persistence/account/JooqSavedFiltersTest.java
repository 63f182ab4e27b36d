package fr.echeance.persistence.account;

import fr.echeance.application.account.SavedFilters;
import fr.echeance.application.account.SavedFiltersContract;
import fr.echeance.application.account.StaffAccounts;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

class JooqSavedFiltersTest extends SavedFiltersContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected StaffAccounts staff() {
        return fixture.bean(StaffAccounts.class);
    }

    @Override
    protected SavedFilters filters() {
        return fixture.bean(SavedFilters.class);
    }
}
