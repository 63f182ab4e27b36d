package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.FixedTerms;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.web.shared.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

/** What the form at the checkout refuses, and how it says so. */
class CheckoutRefusalsTest extends CheckoutFixture {
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
}
