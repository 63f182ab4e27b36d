package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemoryStaffAccountsTest extends StaffAccountsContract {
    private final TestAccounts shop = new TestAccounts();

    @Override
    protected Processing processing() {
        return shop.processing;
    }

    @Override
    protected StaffAccounts staff() {
        return shop.staff;
    }

    @Override
    protected Instant time() {
        return Instant.parse("2026-11-23T09:00:00Z");
    }

    @Override
    protected void wind(Duration by) {
        shop.clock.wind(by);
    }
}
