package fr.echeance.identity.embedded;

import static fr.echeance.application.account.TestAccounts.AURORE;
import static fr.echeance.application.account.TestAccounts.HERE;
import static fr.echeance.application.account.TestAccounts.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.account.TestAccounts;
import fr.echeance.application.security.TestSecurity;
import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Whose;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import java.util.UUID;

class AddressAndPasswordTest {
    private final TestAccounts shop = new TestAccounts();
    private final TestSecurity log = new TestSecurity();
    private final AddressAndPassword door = new AddressAndPassword(shop.signIn, log.log);

    @Test
    void notesWhatCameOfItAndWhoseItWas() {
        UUID account = shop.opened();
        for (int i = 0; i < Limit.SIGN_IN_PLACE.tries(); i++)
            assertThatThrownBy(() -> comes("x", HERE)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> comes(PASSWORD, HERE)).isInstanceOf(LockedException.class);
        assertThat(log.events.all())
                .extracting(SecurityEvent::whose)
                .containsOnly(new Whose.Customer(account));
        assertThat(log.events.all())
                .extracting(SecurityEvent::happening)
                .endsWith(Happening.SIGN_IN_FAILED, Happening.SIGN_IN_LOCKED)
                .hasSize(Limit.SIGN_IN_PLACE.tries() + 1);
    }

    @Test
    void takesNothingOfWhereSomebodyComesFromIntoTheSession() {
        UUID account = shop.opened();
        Authentication in = comes(PASSWORD, HERE);
        assertThat(in.isAuthenticated()).isTrue();
        assertThat(in.getDetails())
                .as("since when it is their password, which tells their sessions apart")
                .isEqualTo(shop.accounts.of(account).orElseThrow().changedAt().toString());
        assertThat(log.events.all())
                .extracting(SecurityEvent::happening)
                .containsExactly(Happening.SIGNED_IN);
    }

    @Test
    void letsTheOwnerInAndNobodyElseWhenTheLogFails() {
        shop.opened();
        log.events.breakDown();
        assertThat(comes(PASSWORD, HERE).isAuthenticated()).isTrue();
        for (int i = 0; i < Limit.SIGN_IN_PLACE.tries(); i++)
            assertThatThrownBy(() -> comes("x", HERE)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> comes(PASSWORD, HERE)).isInstanceOf(LockedException.class);
        assertThat(log.lost)
                .startsWith(Happening.SIGNED_IN)
                .endsWith(Happening.SIGN_IN_FAILED, Happening.SIGN_IN_LOCKED)
                .hasSize(Limit.SIGN_IN_PLACE.tries() + 2);
    }

    @Test
    void letsNobodyInOfWhomTheDoorDidNotSayWhereTheyComeFrom() {
        shop.opened();
        assertThatThrownBy(() -> comes(PASSWORD, null))
                .isInstanceOf(InternalAuthenticationServiceException.class);
    }

    private Authentication comes(String password, @Nullable Object details) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(AURORE.value(), password);
        given.setDetails(details);
        return door.authenticate(given);
    }
}
