package fr.echeance.web.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.InMemoryPaymentRecords;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.order.PaymentWaitPage;
import fr.echeance.web.shared.VisibleOrders;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

class PaymentControllerTest {
    private final TestShop shop = new TestShop();
    private final InMemoryPaymentRecords records = new InMemoryPaymentRecords();
    private final InMemoryPaymentEntries entries = new InMemoryPaymentEntries();
    private final FakePaymentProvider provider = new FakePaymentProvider();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    new FakeProcessing(
                            shop.clock, shop.stock, shop.orders, shop.outbox, records, entries),
                    shop.ids,
                    shop.stock,
                    shop.orders,
                    shop.outbox,
                    records,
                    entries,
                    provider,
                    StartPayment.class,
                    ReceivePaymentEvent.class,
                    CheckPayment.class,
                    ViewOrder.class,
                    PaymentController.class);
    private final UUID order = shop.placed();

    @Test
    void takesASignedEventAndSaysNoMore() throws Exception {
        open();
        byte[] webhook = provider.webhook(provider.pay(order));
        for (int i = 0; i < 3; i++)
            send(webhook, "signed")
                    .andExpect(status().isNoContent())
                    .andExpect(content().string(""));
        assertThat(state()).isEqualTo(OrderState.Kind.CONFIRMED);
        assertThat(records.events()).isOne();
    }

    @Test
    void refusesAForgedAndAMissingSignature() throws Exception {
        open();
        byte[] webhook = provider.webhook(provider.pay(order));
        for (String signature : new String[] {"forged", ""})
            send(webhook, signature)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.errors[0].field").value("signature"));
        assertThat(state()).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
    }

    @Test
    void takesAnEventOfAnOrderItDoesNotKnowWithoutEffect() throws Exception {
        PaymentEvent stranger =
                FakePaymentProvider.event(
                        new UUID(1, 1),
                        "1",
                        PaymentEvent.Type.SUCCEEDED,
                        new Money(3_570),
                        Money.CURRENCY);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(PaymentController.class);
        log.start();
        logger.addAppender(log);
        send(provider.webhook(stranger), "signed").andExpect(status().isNoContent());
        logger.detachAppender(log);
        assertThat(records.events()).isZero();
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.ERROR))
                .satisfies(
                        line -> assertThat(line.getArgumentArray()).containsExactly(stranger.id()));
    }

    @Test
    void refusesABodyThatIsTooLongAndNeverRepeatsOne() throws Exception {
        String secret = "aurore.minuit@example.com";
        send("x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8), "signed")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].rule").value("too-long"));
        send(secret.getBytes(StandardCharsets.UTF_8), "signed")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString(secret))));
    }

    @Test
    void leadsTheBrowserThatComesBackToItsOrder() throws Exception {
        open();
        comeBack(order, seen())
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        assertThat(web.page(PaymentWaitPage.class).number()).isEqualTo(number());
        provider.pay(order);
        leadsToTheOrder(comeBack(order, seen()));
    }

    @Test
    void doesNotWaitForWhatIsNoLongerToBePaid() throws Exception {
        open();
        Cookie[] seen = seen();
        shop.clock.wind(Order.TIME_TO_PAY);
        leadsToTheOrder(comeBack(order, seen));
        Order cancelled = shop.orders.find(order).orElseThrow();
        cancelled.cancel(shop.clock.now(), OrderState.CancelReason.BUYER_ASKED);
        shop.orders.save(cancelled);
        leadsToTheOrder(comeBack(order, seen));
    }

    @Test
    void tellsAnotherBrowserNothingOfAnOrder() throws Exception {
        open();
        provider.pay(order);
        Cookie forged = new Cookie("orders", number() + ":" + order + ".9999999999.00");
        for (UUID asked : new UUID[] {order, new UUID(1, 1)})
            comeBack(asked, forged)
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/orders/lookup"))
                    .andExpect(header().string("Cache-Control", "no-store"));
        assertThat(state()).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
    }

    @ParameterizedTest
    @CsvSource({"'', required", "?order=, required", "?order=x, format"})
    void namesWhatIsWrongWithTheAddress(String query, String rule) throws Exception {
        web.perform(get("/checkout/return" + query)).andExpect(status().isBadRequest());
        assertThat(web.refusal()).isEqualTo("order: " + rule);
    }

    private void leadsToTheOrder(ResultActions answer) throws Exception {
        answer.andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/orders/" + number()))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    private ResultActions comeBack(UUID asked, Cookie... cookies) {
        return web.perform(
                get("/checkout/return").param("order", asked.toString()).cookie(cookies));
    }

    /** As after placing it. */
    private Cookie[] seen() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        web.bean(VisibleOrders.class)
                .add(
                        new MockHttpServletRequest(),
                        response,
                        shop.orders.find(order).orElseThrow().number(),
                        order);
        return response.getCookies();
    }

    private void open() {
        web.bean(StartPayment.class).handle(order);
    }

    private ResultActions send(byte[] body, String signature) {
        return web.perform(
                post("/api/payment/v1/events")
                        .contentType("application/json")
                        .header("Payment-Signature", signature)
                        .content(body));
    }

    private OrderState.Kind state() {
        return shop.state(order).kind();
    }

    private String number() {
        return shop.orders.find(order).orElseThrow().number().value();
    }
}
