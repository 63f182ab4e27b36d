package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.NoteRefund;
import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.payment.Transfers;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Transfers under the database role of their purpose, noted by many at once. */
class TransferringTest {
    private static final int THREADS = 12;

    private final Furnished shop = new Furnished();
    private final TransferPath path = new TransferPath(shop);
    private final FakePaymentProvider provider = shop.fixture.bean(FakePaymentProvider.class);

    @BeforeEach
    void byTransfer() {
        provider.byTransfer(true);
    }

    @AfterEach
    void byPage() {
        provider.byTransfer(false);
    }

    @Test
    void isPaidOnceThoughAllTheStaffNoteItAtOnce() throws Exception {
        UUID order = path.placed("aurore.minuit@example.com");
        List<NoteTransfer.Outcome> outcomes = atOnce(_ -> () -> path.arrives(order, 3_570));
        assertThat(outcomes).filteredOn(NoteTransfer.Outcome.Paid.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(NoteTransfer.Outcome.AlreadyNoted.class::isInstance)
                .hasSize(THREADS - 1);
        assertThat(shop.fixture.count("shop.payment_entry")).isOne();
        assertThat(shop.fixture.count("shop.payment_event")).isOne();
        assertThat(shop.shelf(SMALL)).containsExactly(8, 0);
        assertThat(
                        shop.fixture.count(
                                "technical.scheduled_tasks WHERE task_name = 'ISSUE_INVOICE' AND"
                                        + " task_instance LIKE '"
                                        + order
                                        + "%'"))
                .isOne();
    }

    @Test
    void owesWhatIsTooMuchOnceThoughAskedFromEverywhere() throws Exception {
        UUID order = path.placed("aurore.minuit@example.com");
        path.arrives(order, 4_000);
        atOnce(_ ->
                () -> {
                    shop.use(RefundPayment.class).handle(order);
                    return order;
                });
        assertThat(due()).containsExactly(new Money(430));
        UUID refund = refunds().getFirst().id();
        atOnce(_ ->
                () ->
                        shop.use(NoteRefund.class)
                                .handle(
                                        new NoteRefund.Command(
                                                refund,
                                                Deadline.dayOf(Furnished.TIME),
                                                "development")));
        assertThat(due()).isEmpty();
        assertThat(shop.fixture.count("shop.payment_entry WHERE type = 'REFUND'")).isOne();
    }

    @Test
    void eitherSellsOrOwesWhenMoneyAndLapseMeet() throws Exception {
        List<UUID> orders =
                IntStream.range(0, 5).mapToObj(i -> path.placed("b" + i + "@example.com")).toList();
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(10)));
        atOnce(i ->
                i < orders.size()
                        ? () -> path.arrives(orders.get(i), 3_570)
                        : () ->
                                shop.use(LapseUnpaidOrders.class)
                                        .handle(
                                                new LapseUnpaidOrders.Command(
                                                        10,
                                                        due ->
                                                                shop.use(CheckPayment.class)
                                                                                .handle(due, true)
                                                                        instanceof
                                                                        CheckPayment.Outcome
                                                                                .Unpaid)));
        for (UUID order : orders) shop.use(RefundPayment.class).handle(order);
        int sold = shop.fixture.count("shop.orders WHERE state = 'CONFIRMED'");
        int lapsed = shop.fixture.count("shop.orders WHERE state = 'LAPSED'");
        assertThat(sold + lapsed).isEqualTo(orders.size());
        assertThat(due()).hasSize(lapsed).allMatch(new Money(3_570)::equals);
        assertThat(shop.shelf(SMALL)).containsExactly(10 - 2 * sold, 0);
    }

    /** The order has gone by then; its number is in the reference. */
    @Test
    void booksARefundThatIsMadeWhenTheOrderIsNoLongerKept() {
        UUID order = path.placed("aurore.minuit@example.com");
        path.arrives(order, 100);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(11)));
        shop.use(LapseUnpaidOrders.class).handle(new LapseUnpaidOrders.Command(10, _ -> true));
        shop.use(RefundPayment.class).handle(order);
        shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(60)));
        Transfers.Refund refund = refunds().getFirst();
        assertThat(
                        shop.use(NoteTransfer.class)
                                .handle(
                                        new NoteTransfer.Command(
                                                order,
                                                refund.reference(),
                                                new Money(3_570),
                                                Deadline.dayOf(Furnished.TIME),
                                                1,
                                                "development")))
                .isEqualTo(new NoteTransfer.Outcome.UnknownOrder());
        assertThat(
                        shop.use(NoteRefund.class)
                                .handle(
                                        new NoteRefund.Command(
                                                refund.id(),
                                                Deadline.dayOf(Furnished.TIME).plusDays(60),
                                                "development")))
                .isEqualTo(new NoteRefund.Outcome.Done());
        assertThat(due()).isEmpty();
        assertThat(CreditorReference.of(refund.reference().number())).isEqualTo(refund.reference());
        assertThat(shop.fixture.count("shop.payment_entry WHERE type = 'REFUND'")).isOne();
    }

    private List<Money> due() {
        return refunds().stream().map(Transfers.Refund::amount).toList();
    }

    private List<Transfers.Refund> refunds() {
        return shop.fixture
                .bean(Processing.class)
                .read(NoteRefund.class, _ -> shop.fixture.bean(Transfers.class).refundsDue(20));
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> done =
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(work).toList());
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
