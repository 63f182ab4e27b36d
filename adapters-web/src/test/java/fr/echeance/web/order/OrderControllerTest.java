package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.UUID;

class OrderControllerTest extends OrderFixture {
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
}
