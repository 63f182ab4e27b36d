package fr.echeance.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The provider's events over real HTTP, to a door that answers as the test wants. */
class EventSenderTest {
    private static final UUID ORDER = UUID.fromString("019aaf00-0000-7000-8000-000000000001");

    private final List<PaymentEvent> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer door;
    private volatile int answer = 204;

    @TempDir private Path folder;

    EventSenderTest() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext(
                "/api/payment/v1/events",
                exchange -> {
                    int status = answer;
                    try (exchange) {
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        String signature =
                                Objects.requireNonNull(
                                        exchange.getRequestHeaders().getFirst("Payment-Signature"));
                        PaymentEvent event = new SandboxProvider(store()).read(body, signature);
                        if (status == 204) taken.add(event);
                        exchange.sendResponseHeaders(status, -1);
                    } catch (InvalidValue e) {
                        refused.add(e.getMessage());
                        exchange.sendResponseHeaders(400, -1);
                    }
                });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @Test
    void sendsEachEventSignedAndOnce() {
        press("pay");
        sender().send();
        sender().send();
        assertThat(taken)
                .extracting(PaymentEvent::type)
                .containsExactly(PaymentEvent.Type.SUCCEEDED);
    }

    @Test
    void comesAgainLaterUntilTheEventIsTaken() {
        press("pay");
        answer = 503;
        sender().send();
        assertThat(events().getFirst().attempts()).isEqualTo(1);
        assertThat(events().getFirst().next()).isAfter(Instant.now());
        sender().send(); // not due yet
        assertThat(events().getFirst().attempts()).isEqualTo(1);
        due();
        answer = 204;
        sender().send();
        assertThat(taken).hasSize(1);
        assertThat(events().getFirst().waits()).isFalse();
    }

    @Test
    void bearsAShopThatIsNotThere() {
        press("pay");
        door.stop(0);
        sender().send();
        assertThat(events().getFirst().waits()).isTrue();
    }

    @Test
    void tellsEveryTurnOfAChallengedPayment() {
        press("challenge");
        new SandboxPaymentPage(store()).answer(reference(), "confirm", "1234");
        press("challenge");
        new SandboxPaymentPage(store()).answer(reference(), "confirm", "2026");
        sender().send();
        assertThat(taken)
                .extracting(PaymentEvent::type)
                .containsExactly(
                        PaymentEvent.Type.CHALLENGED,
                        PaymentEvent.Type.DECLINED,
                        PaymentEvent.Type.CHALLENGED,
                        PaymentEvent.Type.SUCCEEDED);
    }

    @Test
    void losesAnEventOfWhichTheShopLearnsByAsking() {
        press("lost");
        sender().send();
        assertThat(taken).isEmpty();
        assertThat(new SandboxProvider(store()).outcome(reference()))
                .map(PaymentEvent::type)
                .contains(PaymentEvent.Type.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOST")
    void misbehavesOnCommand(Misdeed misdeed) {
        press(misdeed.answer());
        sender().send();
        switch (misdeed) {
            case TWICE -> assertThat(taken).hasSize(2).allMatch(taken.getFirst()::equals);
            case LATE -> assertThat(taken).isEmpty();
            case OUT_OF_ORDER ->
                    assertThat(taken)
                            .extracting(PaymentEvent::type)
                            .containsExactly(
                                    PaymentEvent.Type.SUCCEEDED, PaymentEvent.Type.DECLINED);
            case WRONG_AMOUNT ->
                    assertThat(taken)
                            .extracting(PaymentEvent::amount)
                            .containsExactly(new Money(3_571));
            case WRONG_CURRENCY ->
                    assertThat(taken).extracting(PaymentEvent::currency).containsExactly("USD");
            case FORGED -> {
                assertThat(taken).isEmpty();
                assertThat(refused).containsExactly("signature: forged");
            }
        }
        due();
        sender().send();
        assertThat(taken).extracting(PaymentEvent::type).contains(PaymentEvent.Type.SUCCEEDED);
        assertThat(events()).noneMatch(Payment.Event::waits);
    }

    private void press(String answer) {
        new SandboxPaymentPage(store()).answer(reference(), answer, "");
    }

    /** Time passes: what waits is due. */
    private void due() {
        store().change(
                        reference(),
                        p ->
                                new Payment(
                                        p.reference(),
                                        p.order(),
                                        p.number(),
                                        p.cents(),
                                        p.status(),
                                        p.refunds(),
                                        p.events().stream()
                                                .map(e ->
                                                        new Payment.Event(
                                                                e.id(),
                                                                e.type(),
                                                                e.cents(),
                                                                e.currency(),
                                                                e.at(),
                                                                e.attempts(),
                                                                e.at(),
                                                                e.forged()))
                                                .toList()));
    }

    private List<Payment.Event> events() {
        return store().find(reference()).orElseThrow().events();
    }

    private String reference() {
        return new SandboxProvider(store())
                .open(ORDER, OrderNumber.draw(7), new Money(3_570))
                .reference();
    }

    private EventSender sender() {
        return new EventSender(store(), settings());
    }

    private SandboxStore store() {
        return new SandboxStore(settings());
    }

    private SandboxSettings settings() {
        return new SandboxSettings(folder, "http://localhost:" + door.getAddress().getPort());
    }
}
