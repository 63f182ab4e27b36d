package fr.echeance.application.security;

import static fr.echeance.application.security.TestSecurity.HERE;
import static fr.echeance.application.security.TestSecurity.THERE;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class WatchSecurityTest {
    private static final UUID ACCOUNT = new UUID(4, 1);
    private static final UUID STAFF = new UUID(6, 1);

    private final TestSecurity shop = new TestSecurity();

    @ParameterizedTest
    @EnumSource
    void givesEachAlarmOnceAnHourWhileItGoesOn(Alarm alarm) {
        for (int i = 1; i < alarm.threshold(); i++) note(alarm);
        assertThat(shop.watch.handle()).isEmpty();
        note(alarm);
        assertThat(shop.watch.handle()).containsExactly(alarm);
        assertThat(shop.watch.handle()).isEmpty();
        deliver();
        assertThat(shop.letters.read()).containsExactly(alarm);
        shop.clock.wind(Alarm.QUIET.plusSeconds(1));
        for (int i = 0; i < alarm.threshold(); i++) note(alarm);
        assertThat(shop.watch.handle()).containsExactly(alarm);
    }

    @Test
    void countsEachPlaceByItselfAndWhatIsOverNoMore() {
        for (int i = 1; i < Alarm.STUFFING.threshold(); i++) {
            shop.note(Happening.SIGN_IN_FAILED, HERE, Whose.nobody());
            shop.note(Happening.SIGN_IN_FAILED, THERE, new Whose.Customer(ACCOUNT));
        }
        assertThat(shop.watch.handle()).isEmpty();
        shop.clock.wind(Alarm.STUFFING.window().plusSeconds(1));
        shop.note(Happening.SIGN_IN_FAILED, HERE, Whose.nobody());
        assertThat(shop.watch.handle()).isEmpty();
    }

    @Test
    void saysNothingOfAnAlarmThatIsNone() {
        shop.note(Happening.SIGNED_IN, HERE, new Whose.Staff(STAFF));
        shop.send.handle(shop.events.all().getFirst().id());
        shop.send.handle(new UUID(0, 9));
        assertThat(shop.letters.read()).isEmpty();
    }

    @Test
    void showsTheLogWithoutALookAndACustomerWithOne() {
        Pseudonym aurore = new Pseudonym(new UUID(8, 1));
        shop.events.open(ACCOUNT, aurore);
        shop.note(Happening.SIGN_IN_FAILED, HERE, new Whose.Customer(ACCOUNT));
        shop.note(Happening.ROOM_REFUSED, HERE, new Whose.Staff(STAFF));
        var log =
                shop.read.handle(
                        new ReadSecurityLog.Query(Optional.empty(), Optional.empty(), 1, 10));
        assertThat(log.page().rows()).hasSize(2);
        assertThat(log.counts()).hasSize(2);
        assertThat(shop.looks.all()).isEmpty();
        UUID event = shop.events.all().getFirst().id();
        var seen = shop.view.handle(new ViewCustomerEvents.Query(event, STAFF)).orElseThrow();
        assertThat(seen.customer()).isEqualTo(aurore);
        assertThat(seen.rows()).hasSize(1);
        assertThat(shop.looks.all())
                .containsExactly(
                        new Looks.Look(STAFF, Looks.Place.SECURITY, aurore, shop.clock.now()));
        UUID other = shop.events.all().getLast().id();
        assertThat(shop.view.handle(new ViewCustomerEvents.Query(other, STAFF))).isEmpty();
        assertThat(shop.looks.all()).hasSize(1);
        assertThat(shop.own.handle(ACCOUNT)).isEqualTo(seen.rows());
        shop.clock.wind(Duration.ofDays(400));
        assertThat(shop.own.handle(ACCOUNT)).isEmpty();
    }

    private void note(Alarm alarm) {
        shop.note(alarm.counted(), HERE, Whose.nobody());
    }

    private void deliver() {
        shop.outbox.taken().forEach(entry -> shop.send.handle(entry.subject()));
    }
}
