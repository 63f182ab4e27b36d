package fr.echeance.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.payment.OnlinePaymentContract;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

class SandboxProviderTest extends OnlinePaymentContract {
    @TempDir private Path folder;

    private SandboxStore store() {
        return new SandboxStore(new SandboxSettings(folder, "http://localhost:8080"));
    }

    /** Each call on a store of its own: nothing is remembered but what stands in the folder. */
    @Override
    protected PaymentProvider provider() {
        return new SandboxProvider(store());
    }

    @Override
    protected void pay(PaymentProvider.Page page) {
        new SandboxPaymentPage(store()).answer(page.reference(), "pay", "");
    }

    @Override
    protected Money refunded(PaymentProvider.Page page) {
        return new Money(
                payment(page.reference()).refunds().values().stream().mapToLong(c -> c).sum());
    }

    @Test
    void givesBackNoMoreThanWasPaid() {
        String reference = open().reference();
        assertThatThrownBy(() -> provider().refund(reference, new Money(1), "a"))
                .isInstanceOf(IllegalStateException.class);
        new SandboxPaymentPage(store()).answer(reference, "pay", "");
        provider().refund(reference, TOTAL, "a");
        assertThatThrownBy(() -> provider().refund(reference, new Money(1), "b"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(payment(reference).events()).extracting(Payment.Event::type).hasSize(2);
    }

    @Test
    void readsItsOwnEventsAsTheyAreAsked() {
        String reference = open().reference();
        new SandboxPaymentPage(store()).answer(reference, "pay", "");
        Payment payment = payment(reference);
        byte[] body = SandboxProvider.message(payment, payment.events().getFirst());
        PaymentEvent read = provider().read(body, signed(body));
        assertThat(provider().outcome(reference)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"e\",\"type\":\"PAID\"}",
                "not json",
                "{\"id\":\"e\",\"type\":\"SUCCEEDED\",\"order\":\"x\",\"reference\":\"r\",\"amount\":1,\"currency\":\"EUR\",\"at\":\"2026-11-23T09:00:00Z\"}",
                "{\"id\":\"e\",\"type\":\"SUCCEEDED\",\"order\":\"019aaf00-0000-7000-8000-000000000001\",\"reference\":\"r\",\"amount\":0,\"currency\":\"EUR\",\"at\":\"2026-11-23T09:00:00Z\"}",
                "{\"id\":\"e\",\"type\":\"SUCCEEDED\",\"order\":\"019aaf00-0000-7000-8000-000000000001\",\"reference\":\"r\",\"amount\":1,\"currency\":\"euro\",\"at\":\"2026-11-23T09:00:00Z\"}",
                "{\"id\":\"e\",\"type\":\"SUCCEEDED\",\"order\":\"019aaf00-0000-7000-8000-000000000001\",\"reference\":\"r\",\"amount\":1,\"currency\":\"EUR\"}"
            })
    void refusesWhatItSignedItselfWhenItIsMalformed(String body) {
        byte[] raw = body.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> provider().read(raw, signed(raw)))
                .isInstanceOf(InvalidValue.class);
    }

    private String signed(byte[] body) {
        return Signature.of(body, store().secret(), Instant.now());
    }

    private Payment payment(String reference) {
        return store().find(reference).orElseThrow();
    }
}
