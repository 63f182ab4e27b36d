package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.payment.CheckPayment.Outcome;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class CheckPaymentTest {
    private final TestTill till = new TestTill();

    @Test
    void takesNoteOfAPaymentWhoseEventNeverCame() {
        UUID order = till.atTheTill();
        till.provider.pay(order);
        assertThat(till.check.handle(order, false)).isEqualTo(new Outcome.Paid());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.CONFIRMED);
    }

    @Test
    void letsEventAndReturnRaceAndOneWin() {
        UUID order = till.atTheTill();
        PaymentEvent event = till.provider.pay(order);
        till.check.handle(order, false);
        assertThat(till.receive.handle(event))
                .isEqualTo(new ReceivePaymentEvent.Outcome.AlreadySeen());
        assertThat(till.check.handle(order, false)).isEqualTo(new Outcome.Paid());
        assertThat(till.entries.payments(till.order(order).number())).hasSize(1);
    }

    @Test
    void closesThePageBeforeAnOrderLapses() {
        UUID order = till.atTheTill();
        assertThat(till.check.handle(order, true)).isEqualTo(new Outcome.Unpaid());
        till.provider.pay(order);
        assertThat(till.provider.outcome("pay-" + order))
                .map(PaymentEvent::type)
                .contains(PaymentEvent.Type.EXPIRED);
    }

    @Test
    void confirmsInsteadWhenTheMoneyCameInTheLastSecond() {
        UUID order = till.atTheTill();
        till.provider.pay(order);
        assertThat(till.check.handle(order, true)).isEqualTo(new Outcome.Paid());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.CONFIRMED);
    }

    @Test
    void callsAnOrderUnpaidThatWasPaidAWrongSum() {
        UUID order = till.atTheTill();
        till.provider.pays(order, "1", new Money(3_569), "EUR");
        assertThat(till.check.handle(order, true)).isEqualTo(new Outcome.Unpaid());
        assertThat(till.check.handle(order, true)).isEqualTo(new Outcome.Unpaid());
    }

    @Test
    void callsAnOrderUnpaidThatNobodyBeganToPay() {
        UUID order = till.shop.placed();
        assertThat(till.check.handle(order, true)).isEqualTo(new Outcome.Unpaid());
        assertThat(till.check.handle(new UUID(1, 1), true)).isEqualTo(new Outcome.Unpaid());
    }

    @Test
    void saysNothingWhenTheProviderIsDown() {
        UUID order = till.atTheTill();
        till.provider.down(true);
        assertThatThrownBy(() -> till.check.handle(order, true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
    }
}
