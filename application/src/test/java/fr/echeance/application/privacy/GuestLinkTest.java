package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

class GuestLinkTest {
    private final MyDataFixture shop = new MyDataFixture();

    @Test
    void opensWhatIsKeptUnderTheAddressOnce() {
        UUID token = send(MyDataFixture.AURORE);
        assertThat(shop.openGuestLink.handle(token))
                .isEqualTo(new OpenGuestLink.Outcome.Opened(MyDataFixture.aurore()));
        assertThat(shop.openGuestLink.handle(token))
                .isEqualTo(new OpenGuestLink.Outcome.NoSuchLink());
    }

    @Test
    void leadsEachToTheirOwn() {
        UUID hers = send(MyDataFixture.AURORE);
        UUID his = send(MyDataFixture.BASILE);
        assertThat(shop.openGuestLink.handle(his))
                .isEqualTo(new OpenGuestLink.Outcome.Opened(MyDataFixture.basile()));
        assertThat(shop.openGuestLink.handle(hers))
                .isEqualTo(new OpenGuestLink.Outcome.Opened(MyDataFixture.aurore()));
    }

    @Test
    void isWorthNothingTheDayAfterTomorrow() {
        UUID token = send(MyDataFixture.AURORE);
        shop.clock.wind(Duration.ofDays(2));
        assertThat(shop.openGuestLink.handle(token))
                .isEqualTo(new OpenGuestLink.Outcome.NoSuchLink());
    }

    @Test
    void answersAForgedOneAsAUsedOne() {
        assertThat(shop.openGuestLink.handle(new UUID(0, 1)))
                .isEqualTo(new OpenGuestLink.Outcome.NoSuchLink());
    }

    @Test
    void tellsOnlyTheMailboxThatNothingIsKept() {
        shop.sendGuestLink.handle(
                new SendGuestLink.Command(new EmailAddress("nobody@example.com"), Language.FR));
        assertThat(shop.mailer.mails())
                .extracting(Mail::plain, mail -> mail.to().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nothing", "nobody@example.com"));
    }

    private UUID send(EmailAddress to) {
        shop.sendGuestLink.handle(new SendGuestLink.Command(to, Language.FR));
        return UUID.fromString(shop.mailer.mails().getLast().plain().replace("link ", ""));
    }
}
