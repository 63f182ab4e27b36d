package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.order.Order;
import fr.echeance.web.shared.Marked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import java.util.UUID;

class OrderLookupControllerTest extends OrderFixture {
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
}
