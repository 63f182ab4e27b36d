package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.ResendConfirmation.Outcome;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingMailer;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

class ResendConfirmationTest {
    private final TestShop shop = new TestShop();
    private final InMemoryLetterBox box = new InMemoryLetterBox(shop.orders);
    private final RecordingMailer mailer = new RecordingMailer();
    private final FakeProcessing letters =
            new FakeProcessing(shop.clock, shop.orders, shop.acts, box);
    private final SendConfirmation send =
            new SendConfirmation(
                    letters,
                    shop.ids,
                    shop.orders,
                    new FixedTerms(),
                    box,
                    new PlainLetters(),
                    mailer);
    private final ResendConfirmation resend =
            new ResendConfirmation(shop.processing, shop.orders, shop.acts, shop.outbox);
    private final SendConfirmationAgain again =
            new SendConfirmationAgain(letters, box, shop.acts, mailer);

    @Test
    void sendsTheSameWritingUnderAnotherIdAndNotesWhoAsked() {
        UUID order = shop.paid();
        send.handle(order);
        assertThat(ask(order)).isEqualTo(new Outcome.Resent());
        assertThat(shop.posted(order)).containsExactly(Outbox.Message.RESEND_CONFIRMATION);
        again.handle(order);
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsExactly("confirmation." + order, "confirmation-again-1." + order);
        assertThat(mailer.mails().getLast().html()).isEqualTo(mailer.mails().getFirst().html());
        assertThat(shop.acts.of(order))
                .containsExactly(
                        new StaffActs.Noted(StaffActs.Act.RESENT, "basile", shop.clock.now()));
    }

    @Test
    void isOneLetterForADoubleClick() {
        UUID order = shop.paid();
        ask(order);
        shop.clock.wind(Duration.ofSeconds(59));
        assertThat(ask(order)).isEqualTo(new Outcome.Resent());
        assertThat(shop.acts.of(order)).hasSize(1);
        shop.clock.wind(Duration.ofSeconds(2));
        ask(order);
        assertThat(shop.acts.of(order)).hasSize(2);
    }

    @Test
    void isEnoughThreeTimesADay() {
        UUID order = shop.paid();
        for (int i = 0; i < 3; i++) {
            ask(order);
            shop.clock.wind(Duration.ofHours(1));
        }
        assertThat(ask(order)).isEqualTo(new Outcome.Enough());
        assertThat(shop.acts.of(order)).hasSize(3);
        shop.clock.wind(Duration.ofHours(21));
        assertThat(ask(order)).isEqualTo(new Outcome.Resent());
    }

    @Test
    void sendsNothingThatWasNotSoldOrHasNobodyToGoTo() {
        UUID unpaid = shop.placed();
        assertThat(ask(unpaid)).isEqualTo(new Outcome.NothingToSend());
        UUID faded = shop.paid();
        send.handle(faded);
        shop.orders.forgetContact(faded);
        assertThat(ask(faded)).isEqualTo(new Outcome.NothingToSend());
        assertThat(ask(new UUID(1, 1))).isEqualTo(new Outcome.UnknownOrder());
        again.handle(faded);
        again.handle(unpaid);
        assertThat(mailer.mails()).hasSize(1);
    }

    private Outcome ask(UUID order) {
        return resend.handle(new ResendConfirmation.Command(order, "basile"));
    }
}
