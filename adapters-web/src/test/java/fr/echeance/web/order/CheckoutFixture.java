package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.newsletter.AskToSubscribe;
import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.InMemoryInformedCustomers;
import fr.echeance.application.newsletter.InMemorySubscriptions;
import fr.echeance.application.newsletter.PostedNewsletterLetters;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.domain.order.Order;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A checkout with two small hourglasses in the cart. */
abstract class CheckoutFixture {
    static final String TOTAL = Long.toString(2 * 1_490 + 590);

    final TestShop shop = new TestShop();
    final InMemoryAccounts accounts = new InMemoryAccounts(shop.clock);
    final InMemoryAddressBook book = new InMemoryAddressBook();
    final InMemoryInformedCustomers customers = new InMemoryInformedCustomers();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions(shop.clock);
    final PostedNewsletterLetters newsletterLetters = new PostedNewsletterLetters();

    final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    shop.processing,
                    shop.catalog,
                    shop.carts,
                    shop.stock,
                    shop.orders,
                    shop.keys,
                    shop.term,
                    shop.outbox,
                    new FixedConditions(),
                    SampleOrders.KEY,
                    accounts,
                    book,
                    ViewCheckout.class,
                    PlaceOrder.class,
                    ViewAccount.class,
                    ListAddresses.class,
                    customers,
                    subscriptions,
                    new PlainTickets(),
                    newsletterLetters,
                    new InMemoryRateLimits(),
                    AskToSubscribe.class,
                    Letterbox.class,
                    NewsletterWish.class,
                    ViewOffers.class,
                    ChooseOffers.class,
                    OffersNotice.class,
                    KnownBuyer.class,
                    CheckoutController.class);

    final UUID cart = shop.cart(SampleCatalog.SMALL, 2);

    final Cookie cookie = new Cookie("cart", cart.toString());

    Order order() {
        return shop.orders.find(shop.orders.ofCart(cart).orElseThrow().id()).orElseThrow();
    }

    ResultActions place(Map<String, String> changes) {
        return web.perform(form(changes).cookie(cookie));
    }

    static String location(ResultActions result) throws Exception {
        String location =
                result.andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        assertThat(location).startsWith("/orders/");
        return location == null ? "" : location;
    }

    static MockHttpServletRequestBuilder form(Map<String, String> changes) {
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
