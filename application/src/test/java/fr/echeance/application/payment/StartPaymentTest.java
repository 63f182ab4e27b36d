package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.payment.StartPayment.Outcome;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class StartPaymentTest {
    private final TestTill till = new TestTill();

    @Test
    void opensOnePageHoweverOftenItIsAsked() {
        UUID order = till.shop.placed();
        Outcome first = till.start.handle(order);
        assertThat(first).isInstanceOf(Outcome.PayAt.class);
        assertThat(till.start.handle(order)).isEqualTo(first);
        assertThat(till.provider.outcome("pay-" + order)).isEmpty();
    }

    @Test
    void findsTheSamePageAfterADeathBeforeItWasKept() {
        UUID order = till.shop.placed();
        var page = till.provider.open(order, OrderNumber.draw(1), new Money(3_570));
        assertThat(till.start.handle(order)).isEqualTo(new Outcome.PayAt(page.url()));
    }

    @Test
    void opensNoPageForWhatIsPaidEndedOrUnknown() {
        UUID paid = till.paid();
        UUID cancelled = till.shop.placed();
        till.cancel(cancelled);
        assertThat(till.start.handle(paid)).isEqualTo(new Outcome.NothingToPay());
        assertThat(till.start.handle(cancelled)).isEqualTo(new Outcome.NothingToPay());
        assertThat(till.start.handle(new UUID(1, 1))).isEqualTo(new Outcome.NothingToPay());
    }

    @Test
    void closesThePageOfAnOrderThatEndedWhileItWasOpened() {
        UUID order = till.shop.placed();
        StartPayment start =
                new StartPayment(
                        till.processing,
                        till.shop.orders,
                        till.records,
                        new Meanwhile(till.provider, () -> till.cancel(order)));
        assertThat(start.handle(order)).isEqualTo(new Outcome.NothingToPay());
        assertThat(till.provider.outcome("pay-" + order))
                .map(PaymentEvent::type)
                .contains(PaymentEvent.Type.EXPIRED);
        assertThat(till.records.reference(order)).contains("pay-" + order);
    }

    @Test
    void keepsNothingWhenTheProviderIsDown() {
        UUID order = till.shop.placed();
        till.provider.down(true);
        assertThatThrownBy(() -> till.start.handle(order))
                .isInstanceOf(IllegalStateException.class);
        assertThat(till.records.of(order)).isEmpty();
        till.provider.down(false);
        assertThat(till.start.handle(order)).isInstanceOf(Outcome.PayAt.class);
    }
}
