package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryStaffAccountsTest extends StaffAccountsContract {
    private final TestAccounts shop = new TestAccounts();

    @Override
    public Processing processing() {
        return shop.processing;
    }

    @Override
    protected StaffAccounts staff() {
        return shop.staff;
    }

    @Override
    public void wind(Duration by) {
        shop.clock.windTo(time().plus(by));
    }
}
