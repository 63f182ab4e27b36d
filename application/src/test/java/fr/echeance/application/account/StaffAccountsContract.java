package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of staff does. */
public abstract class StaffAccountsContract implements Stage {
    private static final StaffMember BASILE =
            new StaffMember(
                    new UUID(6, 1),
                    new EmailAddress("basile.quartz@example.com"),
                    new PersonName("Basile Quartz"),
                    Set.of(Role.DPO, Role.ADMIN));
    private static final String HASH =
            "$argon2id$v=19$m=7168,t=5,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    protected abstract StaffAccounts staff();

    @Test
    void knowsWhoWorksHere() {
        add(BASILE);
        assertThat(inStaff(staff()::all)).containsExactly(BASILE);
        assertThat(inStaff(() -> staff().find(BASILE.id()))).contains(BASILE);
        assertThat(inStaff(() -> staff().find(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void findsThemForSigningInWhateverTheCaseOfTheAddress() {
        add(BASILE);
        StaffAccounts.Known known =
                new StaffAccounts.Known(
                        BASILE.id(), BASILE.email(), BASILE.roles(), Optional.empty(), time());
        assertThat(signIn(() -> staff().byAddress(new EmailAddress("Basile.QUARTZ@example.com"))))
                .contains(known);
        assertThat(signIn(() -> staff().byId(BASILE.id()))).contains(known);
        assertThat(signIn(() -> staff().byAddress(new EmailAddress("basile@example.com"))))
                .isEmpty();
    }

    @Test
    void tellsWhenTheirPasswordWasChanged() {
        add(BASILE);
        Instant later = time().plusSeconds(60);
        signIn(() -> {
            staff().putHash(BASILE.id(), HASH, later);
            return BASILE;
        });
        StaffAccounts.Known known = signIn(() -> staff().byId(BASILE.id())).orElseThrow();
        assertThat(known.changedAt()).isEqualTo(later);
        assertThat(known.hash()).isPresent();
    }

    @Test
    void changesTheirRoles() {
        add(BASILE);
        StaffMember support =
                new StaffMember(
                        BASILE.id(),
                        BASILE.email(),
                        new PersonName("Basile Rubis"),
                        Set.of(Role.SUPPORT, Role.ADMIN));
        inStaff(() -> {
            staff().save(support);
            return support;
        });
        assertThat(inStaff(staff()::all)).containsExactly(support);
    }

    @Test
    void forgetsWhoLeavesWithTheDayAtTheLatest() {
        add(BASILE);
        StaffMember gone = new StaffMember(BASILE.id(), BASILE.email(), BASILE.name(), Set.of());
        inStaff(() -> {
            staff().save(gone);
            staff().depart(gone.id(), Deadline.endOf(Deadline.dayOf(time())));
            return gone;
        });
        assertThat(inStaff(() -> staff().find(BASILE.id())).stream())
                .allMatch(member -> member.roles().isEmpty());
        wind(Duration.ofDays(1));
        assertThat(inStaff(staff()::all)).isEmpty();
        assertThat(signIn(() -> staff().byId(BASILE.id()))).isEmpty();
    }

    private void add(StaffMember member) {
        inStaff(() -> {
            staff().hold();
            staff().add(member, Optional.empty(), time());
            return member;
        });
    }

    private <T> T signIn(Supplier<T> work) {
        return processing().run(SignIn.class, _ -> work.get());
    }

    private <T> T inStaff(Supplier<T> work) {
        return processing().run(InviteStaff.class, _ -> work.get());
    }
}
