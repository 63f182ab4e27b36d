package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What every provider does. */
public abstract class PaymentProviderContract {
    protected static final UUID ORDER = UUID.fromString("019aaf00-0000-7000-8000-000000000001");
    protected static final Money TOTAL = new Money(3_570);

    protected abstract PaymentProvider provider();

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
    void keepsAnOrderForAWhile() {
        Instant placed = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(provider().payBefore(placed)).isAfter(placed);
    }

    @Test
    void takesPartsOnlyWhereBuyersChooseTheSum() {
        assertThat(provider().inParts()).isEqualTo(provider().account().isPresent());
    }

    @Test
    void readsNoWebhookWithoutItsSignature() {
        assertThatThrownBy(() -> provider().read("{}".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(InvalidValue.class);
    }
}
