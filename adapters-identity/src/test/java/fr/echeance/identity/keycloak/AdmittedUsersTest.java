package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.account.TestAccounts;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom the pages let in of those whom Keycloak let in. */
class AdmittedUsersTest {
    private final TestAccounts shop = new TestAccounts();
    private final AdmittedUsers users = new AdmittedUsers(new UsedAccounts(shop.admit), shop.staff);
    private final ClientRegistration pages =
            Objects.requireNonNull(
                    new KeycloakSignIn()
                            .clientRegistrations(
                                    new KeycloakSettings(
                                            "https://login.example.com",
                                            "",
                                            "echeance",
                                            "secret",
                                            "secret",
                                            Duration.ofSeconds(5)),
                                    "https://shop.example.com")
                            .findByRegistrationId("shop"));

    @Test
    void letsACustomerInWhoHasAnAccountAndCallsThemByTheShopsId() {
        String account = shop.opened().toString();
        assertThat(users.loadUser(request(account, "CUSTOMER")).getName()).isEqualTo(account);
    }

    @Test
    void letsNobodyInWhoseAccountIsNoMore() {
        refuses("no_account", request(new UUID(0, 9).toString(), "CUSTOMER"));
        refuses("no_account", request("made-by-hand", "CUSTOMER"));
    }

    @Test
    void letsStaffInWhoShowedASecondFactorAlone() {
        String basile = new UUID(6, 1).toString();
        shop.staff.add(
                new StaffMember(
                        new UUID(6, 1),
                        new EmailAddress("basile.quartz@example.com"),
                        new PersonName("Basile Quartz"),
                        Set.of(Role.SUPPORT)),
                Optional.empty(),
                Instant.EPOCH);
        assertThat(users.loadUser(request(basile, "SUPPORT", "STAFF")).getName()).isEqualTo(basile);
        refuses("no_second_factor", request(basile, "SUPPORT"));
        refuses("no_second_factor", request(basile, "ADMIN"));
    }

    @Test
    void letsNobodyInToWorkWhomAnAdministratorOfTheShopCannotSee() {
        refuses("no_staff", request("made-by-hand", "ADMIN", "STAFF"));
        refuses("no_staff", request(new UUID(6, 2).toString(), "ADMIN", "STAFF"));
    }

    private void refuses(String why, OidcUserRequest request) {
        assertThatThrownBy(() -> users.loadUser(request))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(why));
    }

    private OidcUserRequest request(String name, String... roles) {
        Instant now = Instant.now();
        return new OidcUserRequest(
                pages,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "t", now, now.plusSeconds(60)),
                OidcIdToken.withTokenValue("t")
                        .subject("keycloaks own")
                        .claim("preferred_username", name)
                        .claim("roles", List.of(roles))
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(60))
                        .build());
    }
}
