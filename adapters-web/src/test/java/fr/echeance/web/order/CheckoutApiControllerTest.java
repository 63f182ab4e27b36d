package fr.echeance.web.order;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.domain.order.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutApiControllerTest extends OrderApiFixture {
    @Test
    void tellsTheWaysOfDeliveryWithTheirPricesForThisCart() throws Exception {
        look(ofCart + "/shipping-methods")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].code").value("home"))
                .andExpect(jsonPath("$.items[0].price.amount").value(590))
                .andExpect(jsonPath("$.items[0].total.amount").value(3_570))
                .andExpect(jsonPath("$.items[1].total.amount").value(4_270));
        String rich = API + "/carts/" + shop.cart(SampleCatalog.SMALL, 9) + "/shipping-methods";
        look(rich).andExpect(jsonPath("$.items[0].price.amount").value(0));
    }

    @Test
    void quotesWithTaxByRate() throws Exception {
        quote("{\"method\":\"home\",\"destination\":{\"postcode\":\"75007\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.amount").value(3_570))
                .andExpect(jsonPath("$.vat[0].tax.amount").value(595))
                .andExpect(jsonPath("$.termsVersion").value("2026-11-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\":\"pigeon\"} | 400 | method",
                "{} | 400 | method",
                "{\"method\":\"home\",\"destination\":{}} | 400 | destination.postcode",
                "{\"method\":\"home\",\"destination\":{\"postcode\":\"x\"}} | 400 |"
                        + " destination.postcode",
                "{\"method\":\"home\",\"destination\":{\"postcode\":\"75007\",\"country\":\"France\"}}"
                    + " | 400 | destination.country"
            })
    void namesWhatIsWrongWithAQuestion(String json, int status, String field) throws Exception {
        quote(json)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void saysWhereItDoesNotDeliver() throws Exception {
        quote("{\"method\":\"home\",\"destination\":{\"postcode\":\"97400\"}}")
                .andExpect(status().isUnprocessableContent());
        quote("{\"method\":\"home\",\"destination\":{\"postcode\":\"1000\",\"country\":\"BE\"}}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void leadsToThePaymentHoweverOftenAskedAndToNoneAfterwards() throws Exception {
        pay().andExpect(status().isNotFound());
        place(_ -> {});
        String page = "http://localhost:8080" + OnePaymentPage.URL;
        pay().andExpect(status().isOk()).andExpect(jsonPath("$.url").value(page));
        pay().andExpect(jsonPath("$.url").value(page));
        Order order = shop.orders.find(shop.orders.ofCart(cart).orElseThrow().id()).orElseThrow();
        order.confirm(shop.clock.now());
        shop.orders.save(order);
        look(ofCart + "/order").andExpect(jsonPath("$.state").value("confirmed"));
        pay().andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:nothing-to-pay"));
    }

    /** A cart's id may lie about in a log or a history. */
    @Test
    void showsTheOrderOfACartForAsLongAsThereIsTimeToPay() throws Exception {
        look(ofCart + "/order").andExpect(status().isNotFound());
        place(_ -> {});
        look(ofCart + "/order").andExpect(status().isOk());
        shop.clock.wind(Order.TIME_TO_PAY);
        look(ofCart + "/order").andExpect(status().isNotFound());
        pay().andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"nobody", "00000000-0000-4000-8000-00000000dead", "<script>"})
    void showsNothingOfACartThatIsNobodys(String id) throws Exception {
        for (String what : new String[] {"/shipping-methods", "/order"})
            look(API + "/carts/" + id + what).andExpect(status().isNotFound());
    }
}
