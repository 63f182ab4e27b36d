package fr.echeance.application.payment;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;
import static fr.echeance.application.shared.Outbox.Message.ISSUE_INVOICE;
import static fr.echeance.application.shared.Outbox.Message.REFUND_PAYMENT;
import static fr.echeance.application.shared.Outbox.Message.SEND_CONFIRMATION;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.application.payment.ReceivePaymentEvent.Outcome;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

class ReceivePaymentEventTest {
    private static final Money TOTAL = new Money(3_570);

    private final TestTill till = new TestTill();
    private final UUID order = till.atTheTill();

    @Test
    void confirmsSellsBooksAndPostsWhatFollows() {
        assertThat(till.receive.handle(till.provider.pay(order)))
                .isEqualTo(new Outcome.Confirmed());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.CONFIRMED);
        assertThat(till.shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(8, 0));
        assertThat(till.posted(order)).containsExactlyInAnyOrder(ISSUE_INVOICE, SEND_CONFIRMATION);
        assertThat(booked())
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualTo(TOTAL));
    }

    @Test
    void actsOnceHoweverOftenTheEventComes() {
        PaymentEvent event = till.provider.pay(order);
        till.receive.handle(event);
        assertThat(till.receive.handle(event)).isEqualTo(new Outcome.AlreadySeen());
        assertThat(till.shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(8, 0));
        assertThat(booked()).hasSize(1);
        assertThat(till.posted(order)).doesNotContain(REFUND_PAYMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CHALLENGED", "EXPIRED"})
    void confirmsNothingThatIsNotPaid(PaymentEvent.Type type) {
        assertThat(till.receive.handle(event(type, "1", 3_570, "EUR")))
                .isEqualTo(new Outcome.Noted());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
        assertThat(booked()).isEmpty();
        assertThat(till.posted(order)).isEmpty();
    }

    @Test
    void isConfirmedByASuccessThatComesBeforeTheRefusalItFollowed() {
        till.receive.handle(till.provider.pay(order));
        till.receive.handle(event(PaymentEvent.Type.DECLINED, "0", 3_570, "EUR"));
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3_569, 3_571, 7_140})
    void givesAnotherSumBack(long cents) {
        assertThat(till.receive.handle(event(PaymentEvent.Type.SUCCEEDED, "1", cents, "EUR")))
                .isEqualTo(new Outcome.GoesBack());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
        assertThat(till.posted(order)).containsExactly(REFUND_PAYMENT);
    }

    @Test
    void givesAnotherCurrencyBackAndBooksItAsThat() {
        till.receive.handle(event(PaymentEvent.Type.SUCCEEDED, "1", 3_570, "USD"));
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
        assertThat(till.posted(order)).containsExactly(REFUND_PAYMENT);
        assertThat(booked()).extracting(PaymentEntries.Entry::currency).containsExactly("USD");
    }

    @Test
    void givesBackWhatComesTooLate() {
        till.lapse(order);
        assertThat(till.receive.handle(event(PaymentEvent.Type.SUCCEEDED, "1", 3_570, "EUR")))
                .isEqualTo(new Outcome.GoesBack());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.LAPSED);
        assertThat(till.posted(order)).containsExactly(REFUND_PAYMENT);
    }

    @Test
    void booksARefundWhenTheProviderSaysSo() {
        till.receive.handle(till.provider.pay(order));
        till.receive.handle(event(PaymentEvent.Type.REFUNDED, "r", 3_570, "EUR"));
        assertThat(till.entries.refunds(till.order(order).number())).hasSize(1);
    }

    @Test
    void writesNothingAboutAnOrderItDoesNotKnow() {
        PaymentEvent stranger =
                FakePaymentProvider.event(
                        new UUID(1, 1), "1", PaymentEvent.Type.SUCCEEDED, TOTAL, "EUR");
        assertThat(till.receive.handle(stranger)).isEqualTo(new Outcome.UnknownOrder());
        assertThat(till.records.events()).isZero();
    }

    @Test
    void forgetsTheEventWhenTheTransactionFails() {
        till.shop.stock.put(SMALL, 2);
        PaymentEvent event = till.provider.pay(order);
        till.shop.stock.sell(till.order(order).pieces()); // a shelf that contradicts the order
        assertThatThrownBy(() -> till.receive.handle(event))
                .isInstanceOf(IllegalStateException.class);
        assertThat(till.records.events()).isZero();
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
        assertThat(booked()).isEmpty();
    }

    @Test
    void knowsNoEventOfNothing() {
        assertThatThrownBy(() -> event(PaymentEvent.Type.SUCCEEDED, "1", 0, "EUR"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> event(PaymentEvent.Type.REFUNDED, "1", -1, "EUR"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> event(PaymentEvent.Type.DECLINED, "1", 0, "euro"))
                .isInstanceOf(InvalidValue.class);
    }

    private List<PaymentEntries.Entry> booked() {
        return till.entries.payments(till.order(order).number());
    }

    private PaymentEvent event(PaymentEvent.Type type, String id, long cents, String currency) {
        return FakePaymentProvider.event(order, id, type, new Money(cents), currency);
    }
}
