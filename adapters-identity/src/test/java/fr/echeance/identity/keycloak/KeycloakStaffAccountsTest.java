package fr.echeance.identity.keycloak;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.account.StaffAccountsContract;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;

import java.time.Duration;

class KeycloakStaffAccountsTest extends StaffAccountsContract {
    private final FixedClock clock = FixedClock.standing();
    private final KeycloakWiring keycloak = new KeycloakWiring();
    private final StaffAccounts staff =
            new KeycloakStaffAccounts(keycloak.users, new InMemoryStaffAccounts(clock));

    @Override
    public Processing processing() {
        return new FakeProcessing(clock);
    }

    @Override
    protected StaffAccounts staff() {
        return staff;
    }

    @Override
    public void wind(Duration by) {
        clock.windTo(time().plus(by));
    }
}
