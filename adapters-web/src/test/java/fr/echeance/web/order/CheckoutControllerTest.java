package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

class CheckoutControllerTest {
    private static final String TOTAL = Long.toString(2 * 1_490 + 590);

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    shop.processing,
                    shop.catalog,
                    shop.carts,
                    shop.stock,
                    shop.orders,
                    new FixedShippingMethods(),
                    new FixedTerms(),
                    SampleOrders.KEY,
                    ViewCheckout.class,
                    PlaceOrder.class,
                    CheckoutController.class);
    private final UUID cart = shop.cart(SampleCatalog.SMALL, 2);
    private final Cookie cookie = new Cookie("cart", cart.toString());

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

    @ParameterizedTest
    @CsvSource({
        "email, '', required",
        "email, nobody, email",
        "email, a@b..fr, email",
        "phone, call me, phone",
        "name, '', required",
        "street, '   ', required",
        "postcode, 7500, postcode",
        "postcode, <b>, postcode",
        "city, '', required",
        "method, '', required",
        "accepted, '', required",
        "accepted, no, required",
        "email, a@b OR 1=1 --, email",
    })
    void showsTheFormAgainWithTheRuleThatWasBroken(String field, String typed, String rule)
            throws Exception {
        place(Map.of(field, typed)).andExpect(status().isUnprocessableContent());
        CheckoutPage page = web.page(CheckoutPage.class);
        assertThat(page.broken()).extracting(Field::name).containsExactly(field);
        assertThat(page.broken().getFirst().rule()).isEqualTo(rule);
        assertThat(page.delivery().extra().value()).isEqualTo("Bât. B");
        assertThat(shop.orders.ofCart(cart)).isEmpty();
    }

    @Test
    void namesAllThatIsWrongAtOnceFromTopToBottom() throws Exception {
        Map<String, String> bad = new HashMap<>();
        for (String field :
                new String[] {"email", "name", "street", "postcode", "city", "accepted"})
            bad.put(field, "");
        bad.put("otherBilling", "yes");
        bad.put("billingName", "");
        bad.put("note", "x".repeat(501));
        place(bad).andExpect(status().isUnprocessableContent());
        assertThat(web.page(CheckoutPage.class).broken())
                .extracting(Field::name)
                .containsExactly(
                        "email",
                        "name",
                        "street",
                        "postcode",
                        "city",
                        "billingName",
                        "billingStreet",
                        "billingPostcode",
                        "billingCity",
                        "note",
                        "accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "phone", "name", "street", "extra", "city", "note"})
    void boundsEveryField(String field) throws Exception {
        place(Map.of(field, "x".repeat(1_000_000))).andExpect(status().isUnprocessableContent());
        assertThat(web.page(CheckoutPage.class).broken())
                .extracting(Field::name)
                .containsExactly(field);
        place(Map.of(field, "a\0b")).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "street", "extra", "city", "note"})
    void takesMarkupAndSqlForWhatTheyAreText(String field) throws Exception {
        String hostile = "<script>alert('1'); DROP TABLE orders; --</script>";
        place(Map.of(field, hostile)).andExpect(status().isSeeOther());
        OrderContact contact = shop.orders.contact(order().id()).orElseThrow();
        assertThat(
                        contact.delivery().recipient().value()
                                + contact.delivery().street()
                                + contact.delivery().extra().orElse("")
                                + contact.delivery().city()
                                + contact.note().map(n -> n.value()).orElse(""))
                .contains(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3569", "", "-1", "abc", "99999999999999999999"})
    void refusesATotalThatWasNotSeenAndShowsTheRightOne(String seen) throws Exception {
        place(Map.of("seen.home", seen)).andExpect(status().isConflict());
        CheckoutPage page = web.page(CheckoutPage.class);
        assertThat(page.problem()).isEqualTo("prices_changed");
        assertThat(page.broken()).isEmpty();
        assertThat(page.email().value()).isEqualTo("aurore@example.com");
    }

    @Test
    void refusesOtherTermsThanThoseInForce() throws Exception {
        place(Map.of("termsVersion", "2020-01-01")).andExpect(status().isUnprocessableContent());
        CheckoutPage page = web.page(CheckoutPage.class);
        assertThat(page.problem()).isEqualTo("terms_changed");
        assertThat(page.accepted().value()).isEmpty();
        assertThat(page.termsVersion()).isEqualTo(FixedTerms.VERSION);
    }

    @Test
    void refusesAWayThatIsNoneAndAPlaceTooFar() throws Exception {
        place(Map.of("method", "balloon")).andExpect(status().isUnprocessableContent());
        assertThat(web.page(CheckoutPage.class).method().rule()).isEqualTo("choice");
        place(Map.of("postcode", "97400")).andExpect(status().isUnprocessableContent());
        assertThat(web.page(CheckoutPage.class).problem()).isEqualTo("not_delivered");
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

    private Order order() {
        return shop.orders.find(shop.orders.ofCart(cart).orElseThrow().id()).orElseThrow();
    }

    private ResultActions place(Map<String, String> changes) {
        return web.perform(form(changes).cookie(cookie));
    }

    private static String location(ResultActions result) throws Exception {
        String location =
                result.andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        assertThat(location).startsWith("/orders/");
        return location == null ? "" : location;
    }

    private static MockHttpServletRequestBuilder form(Map<String, String> changes) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "email", "aurore@example.com",
                                "name", "Aurore Minuit",
                                "street", "12 rue de l’Heure",
                                "extra", "Bât. B",
                                "postcode", "75003",
                                "city", "Paris",
                                "method", "home",
                                "accepted", "yes",
                                "termsVersion", FixedTerms.VERSION,
                                "seen.home", TOTAL));
        form.putAll(changes);
        MockHttpServletRequestBuilder request =
                post("/checkout").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.forEach(request::param);
        return request;
    }
}
