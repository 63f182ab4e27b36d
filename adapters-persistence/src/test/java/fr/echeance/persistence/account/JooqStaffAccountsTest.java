package fr.echeance.persistence.account;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.account.StaffAccountsContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;

class JooqStaffAccountsTest extends StaffAccountsContract {
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
    protected StaffAccounts staff() {
        return fixture.bean(StaffAccounts.class);
    }

    @Override
    protected Instant time() {
        return TIME;
    }

    @Override
    protected void wind(Duration by) {
        fixture.wind(TIME.plus(by));
    }
}
