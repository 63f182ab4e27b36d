package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.Money;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

import java.util.Map;
import java.util.UUID;

class CheckoutControllerTest extends CheckoutFixture {
    @Test
    void showsEachWayWithWhatEverythingCosts() throws Exception {
        web.perform(get("/checkout").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        CheckoutPage page = web.page(CheckoutPage.class);
        assertThat(page.ways())
                .extracting(CheckoutPage.Way::code, CheckoutPage.Way::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("home", 3_570L),
                        org.assertj.core.groups.Tuple.tuple("express", 4_270L));
        assertThat(page.method().value()).isEqualTo("home");
        assertThat(page.accepted().value()).isEmpty();
        assertThat(page.termsVersion()).isEqualTo(FixedTerms.VERSION);
        assertThat(page.lines().getFirst().picture()).isEqualTo("/pictures/sablier");
    }

    @Test
    void placesTheOrderLetsTheBrowserSeeItAndLeadsToThePayment() throws Exception {
        ResultActions placed = place(Map.of());
        Order order = order();
        placed.andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/orders/" + order.number().value() + "/pay"))
                .andExpect(cookie().exists("orders"))
                .andExpect(cookie().httpOnly("orders", true))
                .andExpect(cookie().maxAge("cart", 0))
                .andExpect(cookie().maxAge("cart_size", 0));
        OrderContact contact = shop.orders.contact(order.id()).orElseThrow();
        assertThat(contact.delivery().recipient().value()).isEqualTo("Aurore Minuit");
        assertThat(contact.billing()).isEqualTo(contact.delivery());
        assertThat(contact.phone()).isEmpty();
        assertThat(contact.note()).isEmpty();
        assertThat(order.total()).isEqualTo(new Money(3_570));
    }

    @Test
    void placesOneOrderHoweverOftenTheFormIsSent() throws Exception {
        String first = location(place(Map.of()));
        assertThat(location(place(Map.of()))).isEqualTo(first);
        assertThat(location(place(Map.of("name", "Basile Quartz")))).isEqualTo(first);
        assertThat(location(web.perform(get("/checkout").cookie(cookie))))
                .isEqualTo(first.replace("/pay", ""));
    }

    @Test
    void sendsTheInvoiceToAnotherAddressWhenAsked() throws Exception {
        place(
                        Map.of(
                                "otherBilling", "yes",
                                "billingName", "Basile Quartz",
                                "billingStreet", "3 impasse du Ressort",
                                "billingExtra", "",
                                "billingPostcode", "69001",
                                "billingCity", "Lyon"))
                .andExpect(status().isSeeOther());
        assertThat(shop.orders.contact(order().id()).orElseThrow().billing().city())
                .isEqualTo("Lyon");
    }

    @Test
    void sellsNothingThatIsNotThere() throws Exception {
        UUID greedy = shop.cart(SampleCatalog.SMALL, 11);
        Cookie other = new Cookie("cart", greedy.toString());
        web.perform(get("/checkout").cookie(other)).andExpect(redirectedUrl("/cart"));
        web.perform(form(Map.of("seen.home", Long.toString(11 * 1_490))).cookie(other))
                .andExpect(status().isConflict());
        assertThat(web.page(CheckoutPage.class).problem()).isEqualTo("out_of_stock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000-0000-4000-8000-00000000dead", "' OR 1=1"})
    void ordersNothingForAForeignCart(String id) throws Exception {
        Cookie foreign = new Cookie("cart", id);
        web.perform(get("/checkout").cookie(foreign)).andExpect(redirectedUrl("/cart"));
        web.perform(form(Map.of()).cookie(foreign)).andExpect(redirectedUrl("/cart"));
    }

    @Test
    void takesNothingFromAnotherSite() throws Exception {
        web.perform(form(Map.of()).cookie(cookie).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        assertThat(shop.orders.ofCart(cart)).isEmpty();
    }
}
