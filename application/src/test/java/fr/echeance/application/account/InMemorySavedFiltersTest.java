package fr.echeance.application.account;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemorySavedFiltersTest extends SavedFiltersContract {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(clock);
    private final InMemorySavedFilters filters = new InMemorySavedFilters(staff);
    private final Processing processing = new FakeProcessing(clock, staff, filters);

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    protected StaffAccounts staff() {
        return staff;
    }

    @Override
    protected SavedFilters filters() {
        return filters;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
