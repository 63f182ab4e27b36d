package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.invoice.IssuedInvoices;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

class OrderControllerTest {
    private static final String AURORE = "aurore.minuit@example.com";

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    shop.orders,
                    shop.parcels,
                    new IssuedInvoices(),
                    new OnePaymentPage(),
                    new InMemoryRateLimits(),
                    SampleOrders.KEY,
                    LookUpOrder.class,
                    ViewOrder.class,
                    TrackParcel.class,
                    ViewInvoice.class,
                    StartPayment.class,
                    OrderLookupController.class,
                    OrderController.class);

    @Test
    void showsAGuestTheOrderAfterNumberAndAddress() throws Exception {
        UUID id = shop.placed();
        ResultActions found = lookUp(number(id), AURORE.toUpperCase(java.util.Locale.ROOT));
        found.andExpect(redirectedUrl("/orders/" + number(id)))
                .andExpect(cookie().httpOnly("orders", true))
                .andExpect(cookie().sameSite("orders", "Lax"));
        web.perform(get("/orders/" + number(id)).cookie(seen(found)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        OrderPage page = web.page(OrderPage.class);
        assertThat(page.state()).isEqualTo("awaiting_payment");
        assertThat(page.payBefore()).isEqualTo(shop.clock.now().plus(Order.TIME_TO_PAY));
        assertThat(page.sums().total()).isEqualTo(3_570);
        assertThat(page.contact())
                .extracting(Marked::label)
                .containsExactly("name", "address", "billing", "email", "phone", "note");
        assertThat(page.contact().getFirst().mark())
                .satisfies(mark -> assertThat(mark.text()).isEqualTo("RGPD, art. 5(1)(c)"))
                .satisfies(mark -> assertThat(mark.lastDay()).isEqualTo("2026-12-23"));
        assertThat(page.invoiced()).isFalse();
    }

    @Test
    void fillsTheMarkAsTimeRuns() throws Exception {
        UUID id = shop.placed();
        shop.clock.wind(Duration.ofDays(15));
        assertThat(page(id).contact().getFirst().mark().elapsedPercent()).isBetween(45, 55);
    }

    @Test
    void showsTheWayOfAnOrder() throws Exception {
        UUID id = shop.paid();
        assertThat(steps(id))
                .containsExactly("awaiting_payment", "*confirmed", "shipped?", "delivered?");
        Order order = shop.orders.find(id).orElseThrow();
        order.ship(shop.clock.now());
        shop.orders.save(order);
        shop.parcels.add(
                new Parcel(
                        id,
                        Carrier.COLISSIMO,
                        new TrackingNumber("6A12345678901"),
                        shop.clock.now()),
                order.milestones());
        assertThat(page(id).tracking()).isEqualTo("Colissimo 6A12345678901");
        assertThat(steps(id))
                .containsExactly("awaiting_payment", "confirmed", "*shipped", "delivered?");
        order.deliver(Deadline.dayOf(shop.clock.now()));
        shop.orders.save(order);
        assertThat(steps(id))
                .containsExactly("awaiting_payment", "confirmed", "shipped", "*delivered");
    }

    @Test
    void showsTheEndOfAnOrderThatHadNone() throws Exception {
        UUID lapsed = shop.placed();
        Order order = shop.orders.find(lapsed).orElseThrow();
        order.lapse(shop.clock.now().plus(Order.TIME_TO_PAY));
        shop.orders.save(order);
        assertThat(steps(lapsed)).containsExactly("awaiting_payment", "*lapsed");
        UUID cancelled = shop.paid();
        order = shop.orders.find(cancelled).orElseThrow();
        order.cancel(shop.clock.now(), CancelReason.BUYER_ASKED);
        shop.orders.save(order);
        assertThat(steps(cancelled)).containsExactly("awaiting_payment", "confirmed", "*cancelled");
        assertThat(page(cancelled).payBefore()).isNull();
    }

    @Test
    void showsTheOrderWithoutTheContactThatIsGone() throws Exception {
        UUID id = shop.placed();
        Cookie seen = seen(lookUp(number(id), AURORE));
        shop.orders.forgetContact(id);
        web.perform(get("/orders/" + number(id)).cookie(seen)).andExpect(status().isOk());
        assertThat(web.page(OrderPage.class).contact()).isEmpty();
    }

    @Test
    void answersTheSameWhateverIsWrong() throws Exception {
        UUID id = shop.placed();
        lookUp(number(id), "basile@example.com").andExpect(status().isUnprocessableContent());
        OrderLookupPage wrongAddress = web.page(OrderLookupPage.class);
        lookUp("E-00000-00000", AURORE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(cookie().doesNotExist("orders"));
        OrderLookupPage wrongNumber = web.page(OrderLookupPage.class);
        assertThat(wrongAddress.failed()).isTrue();
        assertThat(wrongNumber.failed()).isTrue();
        assertThat(wrongAddress.number().rule()).isNull();
        assertThat(wrongNumber.email().rule()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', required, required",
        "E-1, a@b.fr, order-number,",
        "<script>, <script>, order-number, email",
        "E-00000-0000U, x, order-number, email"
    })
    void namesTheFieldAndTheRule(String number, String email, String numberRule, String emailRule)
            throws Exception {
        lookUp(number, email).andExpect(status().isUnprocessableContent());
        OrderLookupPage page = web.page(OrderLookupPage.class);
        assertThat(page.number().rule()).isEqualTo(numberRule);
        assertThat(page.email().rule()).isEqualTo(emailRule);
        assertThat(page.failed()).isFalse();
    }

    @Test
    void makesWhoeverGuessesWait() throws Exception {
        UUID id = shop.placed();
        for (int i = 0; i < RateLimits.Limit.ORDER_LOOKUP_NUMBER.tries(); i++)
            lookUp(number(id), "guess" + i + "@example.com")
                    .andExpect(status().isUnprocessableContent());
        lookUp(number(id), AURORE)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(cookie().doesNotExist("orders"));
    }

    @Test
    void countsWhoCallsWhateverTheHeadersSay() throws Exception {
        for (int i = 0; i <= RateLimits.Limit.ORDER_LOOKUP_CALLER.tries(); i++)
            web.perform(
                    post("/orders/lookup")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .param("number", "E-00000-%05d".formatted(i))
                            .param("email", AURORE)
                            .header("X-Forwarded-For", "192.0.2." + i)
                            .header("Forwarded", "for=192.0.2." + i));
        lookUp("E-11111-11111", AURORE).andExpect(status().isTooManyRequests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-00000-00000", "<script>", "..", "' OR 1=1", "x"})
    void sendsEveryoneElseToTheLookUp(String number) throws Exception {
        UUID mine = shop.placed();
        Cookie seen = seen(lookUp(number(mine), AURORE));
        for (String page : new String[] {"", "/pay"})
            web.perform(get("/orders/{number}" + page, number).cookie(seen))
                    .andExpect(redirectedUrl("/orders/lookup"));
    }

    @Test
    void sendsWhoeverHasNoCookieOrAForgedOneToTheLookUpThoughTheOrderExists() throws Exception {
        UUID id = shop.placed();
        UUID other = shop.placed();
        String honest = seen(lookUp(number(id), AURORE)).getValue();
        for (String forged :
                new String[] {
                    "",
                    number(id) + ":" + id,
                    honest + "0",
                    honest.replace(id.toString(), other.toString())
                            .replace(number(id), number(other)),
                    honest.substring(0, honest.lastIndexOf('.')),
                    "x".repeat(5_000)
                })
            web.perform(get("/orders/" + number(other)).cookie(new Cookie("orders", forged)))
                    .andExpect(redirectedUrl("/orders/lookup"));
        web.perform(get("/orders/" + number(id))).andExpect(redirectedUrl("/orders/lookup"));
    }

    @Test
    void remembersTheLastFiveOrders() throws Exception {
        shop.stock.put(SampleCatalog.SMALL, 100);
        UUID first = shop.placed();
        Cookie seen = seen(lookUp(number(first), AURORE));
        for (int i = 0; i < 4; i++) seen = seen(lookUp(number(shop.placed()), AURORE, seen));
        web.perform(get("/orders/" + number(first)).cookie(seen)).andExpect(status().isOk());
        seen = seen(lookUp(number(shop.placed()), AURORE, seen));
        web.perform(get("/orders/" + number(first)).cookie(seen))
                .andExpect(redirectedUrl("/orders/lookup"));
        assertThat(seen.getValue()).hasSizeLessThan(1_000);
    }

    @Test
    void leadsToThePaymentOnlyWhileThereIsSomethingToPay() throws Exception {
        UUID open = shop.placed();
        Cookie seen = seen(lookUp(number(open), AURORE));
        for (int i = 0; i < 2; i++)
            web.perform(get("/orders/" + number(open) + "/pay").cookie(seen))
                    .andExpect(redirectedUrl(OnePaymentPage.URL));
        UUID paid = shop.paid();
        web.perform(
                        get("/orders/" + number(paid) + "/pay")
                                .cookie(seen(lookUp(number(paid), AURORE))))
                .andExpect(redirectedUrl("/orders/" + number(paid)));
    }

    private OrderPage page(UUID id) throws Exception {
        web.perform(get("/orders/" + number(id)).cookie(seen(lookUp(number(id), AURORE))))
                .andExpect(status().isOk());
        return web.page(OrderPage.class);
    }

    private java.util.List<String> steps(UUID id) throws Exception {
        return page(id).steps().stream()
                .map(step ->
                        (step.current() ? "*" : "") + step.name() + (step.at() == null ? "?" : ""))
                .toList();
    }

    private String number(UUID id) {
        return shop.orders.find(id).orElseThrow().number().value();
    }

    private static Cookie seen(ResultActions result) {
        return Objects.requireNonNull(result.andReturn().getResponse().getCookie("orders"));
    }

    private ResultActions lookUp(String number, String email, Cookie... cookies) {
        var form =
                post("/orders/lookup")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("number", number)
                        .param("email", email);
        return web.perform(cookies.length == 0 ? form : form.cookie(cookies));
    }
}
