package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

/** What every provider does that takes the money on a page of its own, and gives it back. */
public abstract class OnlinePaymentContract extends PaymentProviderContract {
    /** The buyer pays on the provider's page. */
    protected abstract void pay(PaymentProvider.Page page);

    protected abstract Money refunded(PaymentProvider.Page page);

    @Test
    void tellsASuccessUnderOneIdHoweverOftenItIsAsked() {
        PaymentProvider.Page page = open();
        pay(page);
        PaymentEvent event = provider().outcome(page.reference()).orElseThrow();
        assertThat(event.type()).isEqualTo(PaymentEvent.Type.SUCCEEDED);
        assertThat(event.order()).isEqualTo(ORDER);
        assertThat(event.reference()).isEqualTo(page.reference());
        assertThat(event.provider()).isEqualTo(page.provider());
        assertThat(event.amount()).isEqualTo(TOTAL);
        assertThat(event.currency()).isEqualTo(Money.CURRENCY);
        pay(page);
        assertThat(provider().outcome(page.reference())).contains(event);
    }

    @Test
    void letsNobodyPayWhatWasCancelled() {
        PaymentProvider.Page page = open();
        provider().cancel(page.reference());
        provider().cancel(page.reference());
        pay(page);
        assertThat(provider().outcome(page.reference()))
                .map(PaymentEvent::type)
                .contains(PaymentEvent.Type.EXPIRED);
    }

    @Test
    void cancelsNothingThatIsPaid() {
        PaymentProvider.Page page = open();
        pay(page);
        provider().cancel(page.reference());
        assertThat(provider().outcome(page.reference()))
                .map(PaymentEvent::type)
                .contains(PaymentEvent.Type.SUCCEEDED);
    }

    @Test
    void givesBackOnceForEachKey() {
        PaymentProvider.Page page = open();
        pay(page);
        provider().refund(page.reference(), new Money(1_000), "a");
        provider().refund(page.reference(), new Money(1_000), "a");
        provider().refund(page.reference(), new Money(500), "b");
        assertThat(refunded(page)).isEqualTo(new Money(1_500));
    }
}
