package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class OrderApiControllerTest extends OrderApiFixture {
    @Test
    void placesTheOrderAndTellsWhereItIs() throws Exception {
        place(_ -> {}, KEY)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ofCart + "/order"))
                .andExpect(header().doesNotExist("Idempotent-Replayed"))
                .andExpect(jsonPath("$.number").value(placed().number().value()))
                .andExpect(jsonPath("$.state").value("awaiting_payment"))
                .andExpect(jsonPath("$.payBefore").isNotEmpty())
                .andExpect(jsonPath("$.total.amount").value(3_570))
                .andExpect(jsonPath("$.vat[0].rate").value(2000))
                .andExpect(jsonPath("$.vat[0].net.amount").value(2_975))
                .andExpect(jsonPath("$.vat[0].tax.amount").value(595))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.not(
                                                org.hamcrest.Matchers.containsString("leste"))));
        OrderContact contact = shop.orders.contact(placed().id()).orElseThrow();
        assertThat(contact.delivery().recipient().value()).isEqualTo("Céleste Sablier");
        assertThat(contact.billing()).isEqualTo(contact.delivery());
        assertThat(contact.language()).isEqualTo(Language.FR);
    }

    @Test
    void sendsTheInvoiceToAnotherAddressWhenAsked() {
        place(order -> {
            address(order.putObject("billing"));
            order.withObject("/billing").put("city", "Lyon").put("postcode", "69001");
            order.put("phone", "06 39 98 12 12").put("note", "Sonner deux fois.");
        });
        OrderContact contact = shop.orders.contact(placed().id()).orElseThrow();
        assertThat(contact.billing().city()).isEqualTo("Lyon");
        assertThat(contact.delivery().city()).isEqualTo("Paris");
        assertThat(contact.phone()).isPresent();
        assertThat(contact.note()).isPresent();
    }

    @Test
    void givesTheFirstAnswerAgain() throws Exception {
        String first = body(place(_ -> {}, KEY));
        place(_ -> {}, KEY)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().string("Location", ofCart + "/order"))
                .andExpect(content().json(first));
        place(order -> order.put("note", "Autre chose."), KEY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:key-reused"));
        place(_ -> {}, KEY.replace('7', '8'))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Idempotent-Replayed"))
                .andExpect(content().json(first));
    }

    @Test
    void saysWhatTheOrderComesToNow() throws Exception {
        place(order -> order.withObject("/seenTotal").put("amount", 3_500), KEY)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:prices-changed"))
                .andExpect(jsonPath("$.title").value("Prices changed"))
                .andExpect(jsonPath("$.quote.total.amount").value(3_570))
                .andExpect(jsonPath("$.quote.vat[0].tax.amount").value(595));
        // Nothing was made, so the same key may carry what is right.
        place(_ -> {}, KEY).andExpect(status().isCreated());
    }

    @Test
    void refusesWhatCannotBeOrdered() throws Exception {
        place(order -> order.put("termsVersion", "2020-01-01"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:terms-changed"))
                .andExpect(jsonPath("$.termsVersion").value("2026-11-01"));
        place(order -> order.put("method", "pigeon"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("method"));
        place(order -> order.withObject("/delivery").put("postcode", "97400"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:not-delivered"));
        shop.stock.put(SampleCatalog.SMALL, 1);
        place(_ -> {})
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:out-of-stock"))
                .andExpect(jsonPath("$.articles[0]").value("SAB-3"));
        assertThat(shop.orders.ofCart(cart)).isEmpty();
    }

    @Test
    void looksUpAnOrderByWhatItsBuyerKnows() throws Exception {
        place(_ -> {});
        String number = placed().number().value();
        lookUp(number, "celeste.sablier@example.com")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number));
        String wrong = body(lookUp(number, "basile@example.com").andExpect(status().isNotFound()));
        String unknown =
                body(
                        lookUp("E-00000-00000", "celeste.sablier@example.com")
                                .andExpect(status().isNotFound()));
        String id = "[0-9a-f-]{36}";
        assertThat(wrong.replaceAll(id, "")).isEqualTo(unknown.replaceAll(id, ""));
    }

    @Test
    void letsNobodyGuess() throws Exception {
        for (int i = 0; i < RateLimits.Limit.ORDER_LOOKUP_NUMBER.tries(); i++)
            lookUp("E-00000-00000", "a" + i + "@example.com").andExpect(status().isNotFound());
        lookUp("E-00000-00000", "b@example.com")
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().exists("Retry-After"));
    }

    private Order placed() {
        return shop.orders.find(shop.orders.ofCart(cart).orElseThrow().id()).orElseThrow();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
