package fr.echeance.application.account;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.account.Password;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

class StaffTest {
    private static final EmailAddress BASILE = new EmailAddress("basile.quartz@example.com");

    private final TestAccounts shop = new TestAccounts();

    @Test
    void appointsAnAdministratorWhereNobodyWorksAndNeverAgain() {
        assertThat(appoint()).isTrue();
        assertThat(appoint()).isFalse();
        assertThat(shop.signsIn(BASILE, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.SignedIn.class,
                        in -> assertThat(in.roles()).containsExactly(Role.ADMIN));
    }

    @Test
    void invitesByMailAndLetsInWhoChoseAPassword() {
        UUID id = invited(Role.SUPPORT);
        assertThat(shop.signsIn(AURORE, "")).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(shop.chooses(shop.letters.read().getLast().ticket(), PASSWORD))
                .isInstanceOf(ChoosePassword.Outcome.Chosen.class);
        assertThat(shop.signsIn(AURORE, PASSWORD))
                .isEqualTo(
                        new SignIn.Outcome.SignedIn(
                                id,
                                Set.of(Role.SUPPORT),
                                shop.staff.byId(id).orElseThrow().changedAt()));
        assertThat(invite(Role.DPO)).isInstanceOf(InviteStaff.Outcome.WorksHereAlready.class);
    }

    @Test
    void whoLeavesIsOutAtOnceAndForgottenWithTheDay() {
        appoint();
        UUID id = invited(Role.SUPPORT);
        shop.chooses(shop.letters.read().getLast().ticket(), PASSWORD);
        assertThat(roles(id, Set.of())).isInstanceOf(ChangeRoles.Outcome.Changed.class);
        assertThat(shop.signsIn(AURORE, PASSWORD)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(roles(id, Set.of(Role.DPO)))
                .isInstanceOf(ChangeRoles.Outcome.UnknownMember.class);
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.staff.find(id)).isEmpty();
    }

    @Test
    void keepsItsLastAdministrator() {
        appoint();
        UUID first = shop.staff.all().getFirst().id();
        assertThat(roles(first, Set.of(Role.DPO)))
                .isInstanceOf(ChangeRoles.Outcome.LastAdministrator.class);
        invited(Role.ADMIN);
        assertThat(roles(first, Set.of(Role.DPO))).isInstanceOf(ChangeRoles.Outcome.Changed.class);
    }

    private boolean appoint() {
        return shop.appoint.handle(
                new AppointAdministrator.Command(
                        BASILE,
                        new PersonName("Basile Quartz"),
                        new Password(PASSWORD),
                        Set.of(Role.ADMIN)));
    }

    private UUID invited(Role role) {
        if (invite(role) instanceof InviteStaff.Outcome.Invited(UUID id)) return id;
        throw new IllegalStateException("not invited");
    }

    private InviteStaff.Outcome invite(Role role) {
        return shop.invite.handle(
                new InviteStaff.Command(AURORE, new PersonName("Aurore Minuit"), Set.of(role)));
    }

    private ChangeRoles.Outcome roles(UUID id, Set<Role> roles) {
        return shop.changeRoles.handle(new ChangeRoles.Command(id, roles));
    }
}
