package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class KnownBuyerTest extends CheckoutFixture {
    private static final UUID ACCOUNT = new UUID(7, 1);
    private static final EmailAddress EMAIL = new EmailAddress("celeste.sablier@example.com");
    private static final Pseudonym BUYER = Pseudonym.of(EMAIL, SampleOrders.KEY);

    @BeforeEach
    void openAnAccountWithAnAddress() {
        Account account =
                Account.open(ACCOUNT, EMAIL, BUYER, Language.FR, "2026-01", shop.clock.now());
        accounts.add(account, Relationship.NONE);
        book.keep(
                new UUID(9, 1),
                account,
                new PostalAddress(
                        new PersonName("Céleste Sablier"),
                        "7 quai des Heures",
                        Optional.empty(),
                        "69002",
                        "Lyon",
                        "FR"),
                shop.clock.now(),
                Deadline.open());
    }

    @Test
    void typesNothingThatTheAccountKnows() throws Exception {
        web.by(ACCOUNT, get("/checkout").cookie(cookie)).andExpect(status().isOk());
        CheckoutPage page = web.page(CheckoutPage.class);
        assertThat(page.email().value()).isEqualTo(EMAIL.value());
        assertThat(page.delivery().street().value()).isEqualTo("7 quai des Heures");
    }

    @Test
    void ordersUnderTheAddressOfTheAccountWhateverIsTyped() throws Exception {
        location(web.by(ACCOUNT, form(Map.of("email", "other@example.com")).cookie(cookie)));
        assertThat(order().buyer()).isEqualTo(BUYER);
    }

    @Test
    void knowsNoGuest() throws Exception {
        web.perform(get("/checkout").cookie(cookie)).andExpect(status().isOk());
        assertThat(web.page(CheckoutPage.class).email().value()).isEmpty();
        assertThat(web.page(CheckoutPage.class).delivery().street().value()).isEmpty();
    }
}
