package fr.echeance.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.support.AnswerEnquiry;
import fr.echeance.application.support.CloseEnquiry;
import fr.echeance.application.support.InMemoryServiceThreads;
import fr.echeance.application.support.JudgeContactForm;
import fr.echeance.application.support.ListEnquiries;
import fr.echeance.application.support.ListThreads;
import fr.echeance.application.support.OfferContactForm;
import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.application.support.TestEnquiries;
import fr.echeance.application.support.ViewEnquiry;
import fr.echeance.application.support.WithdrawEnquiry;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ContactPagesTest {
    private static final String AURORE = "aurore.minuit@example.com";
    private static final String ROOM = "/backoffice/enquiries";

    private final TestEnquiries shop = new TestEnquiries();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.clock,
                    shop.ids,
                    shop.enquiries,
                    shop.tickets,
                    shop.outbox,
                    shop.ledger,
                    shop.looks,
                    SampleOrders.KEY,
                    new InMemoryRateLimits(),
                    OfferContactForm.class,
                    JudgeContactForm.class,
                    ReceiveEnquiry.class,
                    WithdrawEnquiry.class,
                    ListEnquiries.class,
                    new InMemoryServiceThreads(shop.clock, new InMemoryAccounts(shop.clock)),
                    ListThreads.class,
                    ViewEnquiry.class,
                    AnswerEnquiry.class,
                    CloseEnquiry.class,
                    Letterbox.class,
                    ContactController.class,
                    WithdrawEnquiryController.class,
                    EnquiriesController.class);

    @Test
    void takesAQuestionOnceHoweverOftenItIsSent() throws Exception {
        Map<String, String> form = form();
        for (int i = 0; i < 3; i++)
            send(form)
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/contact?notice=sent"));
        assertThat(waiting()).hasSize(1);
        shop.deliver();
        assertThat(shop.letters.read()).hasSize(1);
        web.perform(get("/contact?notice=sent")).andExpect(status().isOk());
        assertThat(web.page(ContactPage.class).isSent()).isTrue();
    }

    @Test
    void neverTicksTheBoxAndTakesNothingWithoutIt() throws Exception {
        Map<String, String> form = form();
        form.remove("agreed");
        refused(form, 400);
        assertThat(shown().form().rules()).isEqualTo(Map.of("agreed", "accept"));
        assertThat(shown().form().value("message")).isEqualTo(form.get("message"));
        assertThat(waiting()).isEmpty();
        web.perform(get("/contact"));
        assertThat(shown().form().value("agreed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, '', required",
        "email, aurore, email",
        "email, aurore@example.com%0d%0aBcc: basile@example.com, control-character",
        "email, aurore@example.com%0aBcc: basile@example.com, control-character",
        "name, Aurore%0d%0aBcc: x, control-character",
        "about, Sablier%0d%0aBcc: basile@example.com, control-character",
        "about, Sablier%00, control-character",
        "about, '', required",
        "message, '', required",
        "message, a%00b, control-character"
    })
    void refusesWhatCouldBeAnotherHeaderAndKeepsTheRest(String field, String value, String rule)
            throws Exception {
        Map<String, String> form = form();
        form.put(field, value.replace("%0d", "\r").replace("%0a", "\n").replace("%00", "\0"));
        refused(form, 400);
        assertThat(shown().form().rules()).isEqualTo(Map.of(field, rule));
        assertThat(shown().form().values()).isEqualTo(form);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void boundsWhatIsTyped() throws Exception {
        for (Map.Entry<String, Integer> length :
                Map.of("email", 320, "name", 101, "about", 121, "message", 1_000_000).entrySet()) {
            Map<String, String> form = form();
            String tail = length.getKey().equals("email") ? "@example.com" : "";
            form.put(length.getKey(), "a".repeat(length.getValue()) + tail);
            refused(form, 400);
            assertThat(shown().form().rules()).isEqualTo(Map.of(length.getKey(), "too-long"));
        }
        Map<String, String> form = form();
        form.put("about", "Sablier ⏳ 時計 שעון");
        form.put("message", "x".repeat(4_000));
        send(form).andExpect(status().isSeeOther());
        String id = waiting().getFirst().id();
        web.inside(get(ROOM + "/" + id)).andExpect(status().isOk());
        assertThat(web.page(EnquiryPage.class).about()).isEqualTo("Sablier ⏳ 時計 שעון");
    }

    @Test
    void givesTheFormBackWhereAProgramFilledItIn() throws Exception {
        Map<String, String> baited = form();
        baited.put("reference", "https://spam.example");
        refused(baited, 400);
        assertThat(shown().notice()).isEqualTo("hidden_field");

        web.perform(get("/contact"));
        Map<String, String> fast = form(shown().ticket());
        refused(fast, 400);
        assertThat(shown().notice()).isEqualTo("too_fast");
        assertThat(shown().ticket())
                .as("the same, which will do in a moment")
                .isEqualTo(fast.get("ticket"));
        shop.clock.wind(JudgeContactForm.SHORTEST);
        fast.put("ticket", shown().ticket());
        send(fast).andExpect(status().isSeeOther());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void givesTheFormBackWhenItIsOldForgedOrUsedAndLosesNothing() throws Exception {
        Map<String, String> form = form();
        shop.clock.wind(Duration.ofHours(13));
        for (String ticket : List.of(form.get("ticket"), "forged", "")) {
            form.put("ticket", ticket);
            refused(form, 409);
            assertThat(shown().notice()).isEqualTo("too_old");
            assertThat(shown().form().values()).containsAllEntriesOf(form);
        }
        form.put("ticket", shown().ticket());
        shop.clock.wind(JudgeContactForm.SHORTEST);
        send(form).andExpect(status().isSeeOther());
        form.put("message", "Et en hiver ?");
        refused(form, 409);
        assertThat(shown().notice()).isEqualTo("used_before");
        assertThat(shown().form().value("message")).isEqualTo("Et en hiver ?");
        form.put("ticket", shown().ticket());
        shop.clock.wind(JudgeContactForm.SHORTEST);
        send(form).andExpect(status().isSeeOther());
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void sendsOneAddressAFewLettersAndNoMoreAndLosesNothing() throws Exception {
        for (int i = 0; i < 4; i++) send(form()).andExpect(status().isSeeOther());
        Map<String, String> form = form();
        send(form)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        assertThat(shown().notice()).isEqualTo("too_many");
        assertThat(shown().form().value("message")).isEqualTo(form.get("message"));
        assertThat(waiting()).hasSize(4);
    }

    @Test
    void isTakenBackByTheButtonBehindTheLink() throws Exception {
        send(form());
        shop.deliver();
        String own = shop.letters.read().getLast().ticket();
        web.perform(get("/contact/withdraw").param("ticket", own)).andExpect(status().isOk());
        assertThat(waiting()).as("looking changes nothing").hasSize(1);
        for (String ticket : List.of("forged", "", own, own)) {
            web.perform(post("/contact/withdraw").param("ticket", ticket))
                    .andExpect(status().isOk());
            assertThat(web.page(WithdrawalPage.class).done()).isTrue();
        }
        assertThat(waiting()).isEmpty();
    }

    private ContactPage shown() {
        return web.page(ContactPage.class);
    }

    private List<EnquiriesPage.Row> waiting() throws Exception {
        web.inside(get(ROOM)).andExpect(status().isOk());
        return web.page(EnquiriesPage.class).waiting();
    }

    /** As a person fills it in. */
    private Map<String, String> form() {
        web.perform(get("/contact"));
        shop.clock.wind(JudgeContactForm.SHORTEST);
        return form(shown().ticket());
    }

    private static Map<String, String> form(String ticket) {
        return new HashMap<>(
                Map.of(
                        "ticket",
                        ticket,
                        "email",
                        AURORE,
                        "name",
                        "",
                        "about",
                        "Sablier",
                        "message",
                        "Combien de temps ?",
                        "agreed",
                        "yes"));
    }

    private void refused(Map<String, String> form, int status) throws Exception {
        send(form).andExpect(status().is(status));
    }

    private ResultActions send(Map<String, String> form) {
        var request = post("/contact");
        form.forEach(request::param);
        return web.perform(request);
    }
}
