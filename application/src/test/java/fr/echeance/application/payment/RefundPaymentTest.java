package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.Money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class RefundPaymentTest {
    private static final Money TOTAL = new Money(3_570);

    private final TestTill till = new TestTill();

    @Test
    void givesEverythingBackOnceWhenAPaidOrderIsCancelled() {
        UUID order = till.paid();
        till.cancel(order);
        till.refund.handle(order);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL);
    }

    @Test
    void givesNothingBackOfAnOrderThatStands() {
        UUID order = till.paid();
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(Money.ZERO);
    }

    @Test
    void keepsOnePaymentOfTwo() {
        UUID order = till.paid();
        pays(order, "2", 3_570);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL);
    }

    /** Red while the key was the sum that stood in the books: the second sum was the first again. */
    @Test
    void givesBackEachPaymentThatComesTooLateHoweverAlikeTheyAre() {
        UUID order = till.atTheTill();
        till.lapse(order);
        pays(order, "1", 3_570);
        till.refund.handle(order);
        refunded(order, 3_570);
        pays(order, "2", 3_570);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL.times(2));
    }

    /** Red while the key was the sum that stood in the books: a refund asked for and not yet booked was asked for again. */
    @Test
    void givesBackNoMoreWhenANewPaymentComesBeforeTheLastRefundIsBooked() {
        UUID order = till.paid();
        pays(order, "2", 3_570);
        till.refund.handle(order);
        pays(order, "3", 3_570);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL.times(2));
    }

    @Test
    void givesBackAWrongSumThoughTheRightOneFollows() {
        UUID order = till.atTheTill();
        pays(order, "1", 3_000);
        till.refund.handle(order);
        pays(order, "2", 3_570);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(new Money(3_000));
    }

    @Test
    void findsTheWayBackWhenTheTokenHasGone() {
        UUID order = till.paid();
        till.records.forgetToken(order);
        pays(order, "2", 3_570);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL);
    }

    @Test
    void failsAloudWhenTheProviderIsDownSoThatItIsTriedAgain() {
        UUID order = till.paid();
        till.cancel(order);
        till.provider.down(true);
        assertThatThrownBy(() -> till.refund.handle(order))
                .isInstanceOf(IllegalStateException.class);
        till.provider.down(false);
        till.refund.handle(order);
        assertThat(till.provider.refunded()).isEqualTo(TOTAL);
    }

    /** Taken for done, the money of an order that is hidden already would be lost without a word. */
    @Test
    void failsAloudWhenTheOrderIsNoLongerKept() {
        assertThatThrownBy(() -> till.refund.handle(new UUID(7, 7)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Whatever is paid, in whatever order, refunds asked for at any time: what is not the one payment of a sale goes back, exactly. */
    @Property(tries = 300)
    void nothingIsPaidWithoutAnOrderOrARefund(@ForAll @Size(max = 10) List<Act> acts) {
        TestTill anyTill = new TestTill();
        UUID order = anyTill.atTheTill();
        Money paid = Money.ZERO;
        int events = 0;
        for (Act act : acts) {
            switch (act) {
                case PAY, PAY_WRONGLY -> {
                    Money sum = act == Act.PAY ? TOTAL : new Money(1_000);
                    paid = paid.plus(sum);
                    anyTill.receive.handle(
                            anyTill.provider.pays(order, "e" + events++, sum, "EUR"));
                }
                case CANCEL -> anyTill.cancel(order);
                case LAPSE -> anyTill.lapse(order);
                case REFUND -> anyTill.refund.handle(order);
            }
        }
        anyTill.refund.handle(order);
        anyTill.refund.handle(order);
        Money held = anyTill.shop.state(order).isSold() ? TOTAL : Money.ZERO;
        assertThat(anyTill.provider.refunded()).isEqualTo(paid.minus(held));
    }

    enum Act {
        PAY,
        PAY_WRONGLY,
        CANCEL,
        LAPSE,
        REFUND
    }

    private void pays(UUID order, String event, long cents) {
        till.receive.handle(till.provider.pays(order, event, new Money(cents), "EUR"));
    }

    private void refunded(UUID order, long cents) {
        till.receive.handle(
                FakePaymentProvider.event(
                        order,
                        "refund",
                        PaymentEvent.Type.REFUNDED,
                        new Money(cents),
                        Money.CURRENCY));
    }
}
