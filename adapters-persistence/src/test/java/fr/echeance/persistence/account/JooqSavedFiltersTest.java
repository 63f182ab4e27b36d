package fr.echeance.persistence.account;

import fr.echeance.application.account.SavedFilters;
import fr.echeance.application.account.SavedFiltersContract;
import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Duration;
import java.time.Instant;

class JooqSavedFiltersTest extends SavedFiltersContract {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    JooqSavedFiltersTest() {
        fixture.wind(TIME);
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected StaffAccounts staff() {
        return fixture.bean(StaffAccounts.class);
    }

    @Override
    protected SavedFilters filters() {
        return fixture.bean(SavedFilters.class);
    }

    @Override
    protected void wind(Duration by) {
        fixture.wind(TIME.plus(by));
    }
}
