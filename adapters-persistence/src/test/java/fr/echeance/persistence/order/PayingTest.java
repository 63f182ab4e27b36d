package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.order.SendCancellationNotice;
import fr.echeance.application.order.SendConfirmation;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Money, invoices and letters, each under the database role of its own purpose, and many at once. */
class PayingTest {
    private static final int THREADS = 16;

    private final Furnished shop = new Furnished();
    private final FakePaymentProvider provider = shop.fixture.bean(FakePaymentProvider.class);
    private final RecordingMailer mailer = shop.fixture.bean(RecordingMailer.class);

    @Test
    void leadsFromThePageToTheInvoiceAndTheConfirmation() {
        UUID order = atTheTill("aurore.minuit@example.com");
        provider.pay(order);
        assertThat(shop.use(CheckPayment.class).handle(order, false))
                .isEqualTo(new CheckPayment.Outcome.Paid());
        assertThat(posted(Outbox.Message.ISSUE_INVOICE, order)).isOne();
        assertThat(posted(Outbox.Message.SEND_CONFIRMATION, order)).isOne();
        shop.use(IssueInvoice.class).handle(order);
        assertThat(shop.use(ViewInvoice.class).handle(order))
                .map(Invoice::total)
                .contains(new Money(3_570));
        shop.use(SendConfirmation.class).handle(order);
        shop.use(SendConfirmation.class).handle(order);
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsOnlyOnce("confirmation." + order);
    }

    @Test
    void confirmsOnceThoughEventAndReturnComeTogetherFromEverywhere() throws Exception {
        UUID order = atTheTill("aurore.minuit@example.com");
        PaymentEvent event = provider.pay(order);
        List<Object> outcomes =
                atOnce(i ->
                        i % 2 == 0
                                ? () -> shop.use(ReceivePaymentEvent.class).handle(event)
                                : () -> shop.use(CheckPayment.class).handle(order, false));
        assertThat(outcomes)
                .filteredOn(ReceivePaymentEvent.Outcome.GoesBack.class::isInstance)
                .isEmpty();
        assertThat(shop.fixture.count("shop.payment_event")).isOne();
        assertThat(shop.fixture.count("shop.payment_entry")).isOne();
        assertThat(posted(Outbox.Message.ISSUE_INVOICE, order)).isOne();
        assertThat(shop.shelf(SMALL)).containsExactly(8, 0);
    }

    @Test
    void eitherConfirmsOrPaysBackWhenMoneyAndLapseMeet() throws Exception {
        List<UUID> orders =
                IntStream.range(0, 5).mapToObj(i -> atTheTill("b" + i + "@example.com")).toList();
        shop.fixture.wind(Furnished.TIME.plus(Order.TIME_TO_PAY));
        Money before = provider.refunded();
        atOnce(i -> {
            UUID order = orders.get(i % orders.size());
            return i < orders.size()
                    ? () -> shop.use(ReceivePaymentEvent.class).handle(provider.pay(order))
                    : () ->
                            shop.use(LapseUnpaidOrders.class)
                                    .handle(
                                            new LapseUnpaidOrders.Command(
                                                    10,
                                                    due ->
                                                            shop.use(CheckPayment.class)
                                                                            .handle(due, true)
                                                                    instanceof
                                                                    CheckPayment.Outcome.Unpaid));
        });
        for (UUID order : orders) shop.use(RefundPayment.class).handle(order);
        int paid = shop.fixture.count("shop.payment_entry");
        int sold = shop.fixture.count("shop.orders WHERE state = 'CONFIRMED'");
        int lapsed = shop.fixture.count("shop.orders WHERE state = 'LAPSED'");
        assertThat(sold + lapsed).isEqualTo(orders.size());
        assertThat(paid).isEqualTo(orders.size());
        assertThat(provider.refunded().minus(before))
                .isEqualTo(new Money(3_570).times(paid - sold));
        assertThat(shop.shelf(SMALL)).containsExactly(10 - 2 * sold, 0);
    }

    @Test
    void numbersInvoicesWithoutAGapHoweverManyAreIssuedAtOnce() throws Exception {
        List<UUID> orders =
                IntStream.range(0, 5).mapToObj(i -> paid("b" + i + "@example.com")).toList();
        // Each order by three threads at once: one invoice each, and no number lost to the losers.
        atOnce(i -> () -> shop.use(IssueInvoice.class).handle(orders.get(i % orders.size())));
        assertThat(
                        orders.stream()
                                .map(shop.use(ViewInvoice.class)::handle)
                                .map(invoice -> invoice.orElseThrow().number()))
                .containsExactlyInAnyOrder(
                        "2026-000001", "2026-000002", "2026-000003", "2026-000004", "2026-000005");
    }

    @Test
    void paysACancelledOrderBackOnceThoughAskedFromEverywhere() throws Exception {
        UUID order = paid("aurore.minuit@example.com");
        cancel(order);
        Money before = provider.refunded();
        atOnce(_ ->
                () -> {
                    shop.use(RefundPayment.class).handle(order);
                    return order;
                });
        assertThat(provider.refunded().minus(before)).isEqualTo(new Money(3_570));
    }

    /** Red while the duty of a cancelled order was done on the day itself: at midnight it vanished, and nobody was paid back. */
    @Test
    void paysBackAnOrderThatWasCancelledJustBeforeMidnight() {
        UUID order = paid("aurore.minuit@example.com");
        shop.fixture.wind(Instant.parse("2026-11-23T22:59:59Z"));
        cancel(order);
        Money before = provider.refunded();
        shop.fixture.wind(Instant.parse("2026-11-23T23:00:01Z"));
        shop.use(RefundPayment.class).handle(order);
        assertThat(provider.refunded().minus(before)).isEqualTo(new Money(3_570));
        shop.use(SendCancellationNotice.class).handle(order);
        assertThat(mailer.mails())
                .extracting(Mail::messageId)
                .containsOnlyOnce("cancellation-notice." + order);
    }

    /** Red while an entry bore the subject's id alone: posted while another was being dispatched, it was lost. */
    @Test
    void losesNoMessageThatIsPostedWhileAnotherIsBeingDispatched() {
        UUID order = paid("aurore.minuit@example.com");
        cancel(order);
        shop.fixture.superuser("UPDATE technical.scheduled_tasks SET picked = true");
        shop.fixture
                .processing()
                .run(
                        RefundPayment.class,
                        now -> {
                            Outbox outbox = shop.fixture.bean(Outbox.class);
                            outbox.post(Outbox.Message.REFUND_PAYMENT, order);
                            outbox.post(Outbox.Message.REFUND_PAYMENT, order);
                            return now;
                        });
        assertThat(
                        shop.fixture.count(
                                "technical.scheduled_tasks WHERE task_name = 'REFUND_PAYMENT' AND"
                                        + " NOT picked"))
                .isOne();
    }

    @Test
    void forgetsTheWayBackWhenTheMoneyCanNoLongerBeContested() {
        UUID order = paid("aurore.minuit@example.com");
        cancel(order);
        assertThat(
                        shop.fixture.count(
                                "shop.payment_token WHERE archive_until = 'infinity' OR"
                                        + " active_until = 'infinity'"))
                .isZero();
    }

    private void cancel(UUID order) {
        shop.use(CancelOrder.class)
                .handle(new CancelOrder.Command(order, CancelReason.OUT_OF_STOCK, "development"));
    }

    private UUID paid(String buyer) {
        UUID order = atTheTill(buyer);
        shop.use(ReceivePaymentEvent.class).handle(provider.pay(order));
        return order;
    }

    private UUID atTheTill(String buyer) {
        UUID order = shop.placed(buyer).order();
        assertThat(shop.use(StartPayment.class).handle(order))
                .isInstanceOf(StartPayment.Outcome.PayAt.class);
        return order;
    }

    private int posted(Outbox.Message message, UUID order) {
        return shop.fixture.count(
                "technical.scheduled_tasks WHERE task_name = '%s' AND task_instance LIKE '%s%%'"
                        .formatted(message, order));
    }

    private static List<Object> atOnce(IntFunction<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Object>> done =
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(work).toList());
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
