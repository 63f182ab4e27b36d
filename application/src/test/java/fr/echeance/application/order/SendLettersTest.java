package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class SendLettersTest {
    private final TestShop shop = new TestShop();
    private final InMemoryLetterBox box = new InMemoryLetterBox(shop.orders);
    private final RecordingMailer mailer = new RecordingMailer();
    private final PlainLetters letters = new PlainLetters();
    private final FakeProcessing processing =
            new FakeProcessing(shop.clock, shop.orders, shop.parcels, box);
    private final SendConfirmation confirm =
            new SendConfirmation(
                    processing, shop.ids, shop.orders, new FixedTerms(), box, letters, mailer);
    private final SendShippingNotice shipped =
            new SendShippingNotice(
                    processing, shop.ids, shop.orders, shop.parcels, box, letters, mailer);
    private final SendCancellationNotice cancelled =
            new SendCancellationNotice(processing, shop.ids, shop.orders, box, letters, mailer);

    @Test
    void confirmsUnderTheTermsThatWereAcceptedAndKeepsTheWriting() {
        UUID order = shop.paid();
        confirm.handle(order);
        assertThat(mailer.mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(SampleOrders.AURORE);
                    assertThat(mail.subject()).endsWith(FixedTerms.VERSION);
                    assertThat(mail.messageId()).isEqualTo("confirmation." + order);
                    assertThat(box.writing(order))
                            .map(OrderLetters.Letter::html)
                            .contains(mail.html());
                });
    }

    @Test
    void sendsEachLetterOnceHoweverOftenItIsAsked() {
        UUID order = shop.paid();
        confirm.handle(order);
        confirm.handle(order);
        ship(order);
        shipped.handle(order);
        shipped.handle(order);
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsExactly("confirmation." + order, "shipping-notice." + order);
    }

    @Test
    void writesOnceAndSendsTheSameWritingUnderTheSameIdWhenTheFirstSendingFailed() {
        UUID order = shop.paid();
        mailer.down(true);
        assertThatThrownBy(() -> confirm.handle(order)).isInstanceOf(IllegalStateException.class);
        String writing = box.writing(order).orElseThrow().html();
        mailer.down(false);
        confirm.handle(order);
        assertThat(mailer.mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.html()).isEqualTo(writing);
                    assertThat(mail.messageId()).isEqualTo("confirmation." + order);
                });
    }

    @Test
    void confirmsNothingThatIsNotPaidOrIsNoMore() {
        UUID unpaid = shop.placed();
        UUID gone = shop.paid();
        cancel(gone);
        confirm.handle(unpaid);
        confirm.handle(gone);
        confirm.handle(new UUID(1, 1));
        assertThat(mailer.mails()).isEmpty();
        assertThat(box.writing(gone)).isEmpty();
    }

    @Test
    void tellsOfACancellationOnceAndOnlyIfThereWasOne() {
        UUID order = shop.paid();
        cancelled.handle(order);
        assertThat(mailer.mails()).isEmpty();
        cancel(order);
        cancelled.handle(order);
        cancelled.handle(order);
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsExactly("cancellation-notice." + order);
    }

    @Test
    void writesToNobodyWhoseContactHasGone() {
        UUID order = shop.paid();
        ship(order);
        shop.orders.forgetContact(order);
        confirm.handle(order);
        shipped.handle(order);
        assertThat(mailer.mails()).isEmpty();
    }

    private void ship(UUID id) {
        Order order = shop.orders.find(id).orElseThrow();
        order.ship(shop.clock.now());
        shop.orders.save(order);
        shop.parcels.add(
                new Parcel(
                        id, Carrier.COLISSIMO, new TrackingNumber("6A12345678"), shop.clock.now()),
                order.milestones());
    }

    private void cancel(UUID id) {
        Order order = shop.orders.find(id).orElseThrow();
        order.cancel(shop.clock.now(), CancelReason.BUYER_ASKED);
        shop.orders.save(order);
    }
}
