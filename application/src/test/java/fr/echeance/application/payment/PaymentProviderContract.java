package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What every provider does. */
public abstract class PaymentProviderContract {
    protected static final UUID ORDER = UUID.fromString("019aaf00-0000-7000-8000-000000000001");
    protected static final Money TOTAL = new Money(3_570);

    protected abstract PaymentProvider provider();

    /** The buyer pays on the provider's page. */
    protected abstract void pay(PaymentProvider.Page page);

    protected abstract Money refunded(PaymentProvider.Page page);

    protected final PaymentProvider.Page open() {
        return provider().open(ORDER, OrderNumber.draw(7), TOTAL);
    }

    @Test
    void opensOnePageForAnOrder() {
        assertThat(open()).isEqualTo(open());
        assertThat(provider().open(new UUID(1, 2), OrderNumber.draw(8), TOTAL))
                .isNotEqualTo(open());
    }

    @Test
    void saysNothingUntilSomethingIsDefinitive() {
        assertThat(provider().outcome(open().reference())).isEmpty();
    }

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

    @Test
    void readsNoWebhookWithoutItsSignature() {
        assertThatThrownBy(() -> provider().read("{}".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(InvalidValue.class);
    }
}
