package fr.echeance.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

class SandboxPaymentPageTest {
    private static final UUID ORDER = UUID.fromString("019aaf00-0000-7000-8000-000000000001");

    @TempDir private Path folder;
    private SandboxStore store;
    private MockMvc web;
    private String page;

    @BeforeEach
    void open() {
        store = new SandboxStore(new SandboxSettings(folder, "http://localhost:8080"));
        web = MockMvcBuilders.standaloneSetup(new SandboxPaymentPage(store)).build();
        page = new SandboxProvider(store).open(ORDER, OrderNumber.draw(7), new Money(3_570)).url();
    }

    @Test
    void saysWhatIsToBePaidForWhichOrder() throws Exception {
        assertThat(shown()).contains("35,70 €", OrderNumber.draw(7).value(), "value=\"pay\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "decline"})
    void leadsBackToTheShop(String answer) throws Exception {
        web.perform(post(page).param("answer", answer))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/checkout/return?order=" + ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay-and-close", "silence"})
    void leavesTheBrowserWhereItIs(String answer) throws Exception {
        web.perform(post(page).param("answer", answer)).andExpect(status().isOk());
        assertThat(kept())
                .isEqualTo(
                        answer.equals("silence") ? Payment.Status.OPEN : Payment.Status.SUCCEEDED);
    }

    @Test
    void asksForACodeAndDeclinesAWrongOne() throws Exception {
        web.perform(post(page).param("answer", "challenge")).andExpect(status().isOk());
        assertThat(shown()).contains("name=\"code\"").doesNotContain("value=\"pay\"");
        press("pay");
        assertThat(kept()).isEqualTo(Payment.Status.CHALLENGED);
        web.perform(post(page).param("answer", "confirm").param("code", "0000"));
        assertThat(kept()).isEqualTo(Payment.Status.OPEN);
    }

    @Test
    void takesTheMoneyOnceHoweverOftenTheButtonIsPressed() throws Exception {
        press("pay");
        press("pay");
        press("decline");
        assertThat(payment().events()).hasSize(1);
        assertThat(shown()).contains("Déjà payé").doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay_00000000000000000000000000000000", "x", "..%2Fsecret", "%00"})
    void knowsNoOtherPayment(String reference) throws Exception {
        int status =
                web.perform(get(URI.create("/sandbox/payment/" + reference)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).isIn(400, 404);
    }

    private void press(String answer) throws Exception {
        web.perform(post(page).param("answer", answer));
    }

    private String shown() throws Exception {
        return web.perform(get(page))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Payment.Status kept() {
        return payment().status();
    }

    private Payment payment() {
        return store.find(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
    }
}
