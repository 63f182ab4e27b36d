package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.Identities;
import fr.echeance.application.account.IdentitiesContract;
import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class KeycloakIdentitiesTest extends IdentitiesContract {
    private static final EmailAddress BASILE = new EmailAddress("basile.quartz@example.com");

    private final KeycloakWiring keycloak = new KeycloakWiring();
    private final KeycloakIdentities identities = new KeycloakIdentities(keycloak.users);
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5);

    @Override
    protected Identities identities() {
        return identities;
    }

    @Override
    protected String hash(String password) {
        return Objects.requireNonNull(argon2.encode(password));
    }

    @Override
    protected boolean letsIn(EmailAddress email, String password) {
        return keycloak.api.isPassword(email.value(), password);
    }

    @Test
    void givesCustomersTheirRoleAndNoOther() {
        UUID account = new UUID(7, 1);
        identities.put(new Identities.Identity(account, BASILE, Optional.empty()));
        assertThat(keycloak.users.roles(keycloak.users.find(account).orElseThrow()))
                .contains("CUSTOMER")
                .doesNotContain("STAFF", "ADMIN");
    }

    @Test
    void opensNoCustomersAccountUnderAnAddressThatWorksHere() {
        UUID account = new UUID(7, 1);
        identities.put(
                new Identities.Identity(
                        account, BASILE, Optional.of(hash("douze coups de minuit"))));
        KeycloakStaffAccounts staff =
                new KeycloakStaffAccounts(
                        keycloak.users, new InMemoryStaffAccounts(FixedClock.standing()));
        StaffMember basile =
                new StaffMember(
                        new UUID(6, 1),
                        BASILE,
                        new PersonName("Basile Quartz"),
                        Set.of(Role.SUPPORT));
        staff.add(basile, Optional.empty(), Instant.EPOCH);
        assertThat(identities.page(0, 10).people()).isEmpty();
        assertThat(
                        identities.put(
                                new Identities.Identity(
                                        account, BASILE, Optional.of(hash("treize coups")))))
                .isEmpty();
        assertThat(identities.page(0, 10).people()).isEmpty();
        assertThat(staff.all()).containsExactly(basile);
    }
}
