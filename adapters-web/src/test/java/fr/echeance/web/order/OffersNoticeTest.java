package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.newsletter.InformedCustomers.Customer;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.order.CheckoutPage.Offers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who buys with an account is told that the shop sells by mail, and may refuse there and then. */
class OffersNoticeTest extends CheckoutFixture {
    private static final UUID ACCOUNT = new UUID(7, 1);
    private static final EmailAddress EMAIL = new EmailAddress("celeste.sablier@example.com");
    private static final Pseudonym BUYER = Pseudonym.of(EMAIL, SampleOrders.KEY);

    @BeforeEach
    void open() {
        accounts.add(
                Account.open(ACCOUNT, EMAIL, BUYER, Language.FR, "2026-01", shop.clock.now()),
                Relationship.NONE);
        customers.add(
                new Customer(
                        ACCOUNT,
                        BUYER,
                        EMAIL,
                        Language.FR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void tellsWhoHasAnAccountAndNotesItWithTheOrder() throws Exception {
        assertThat(shown()).isEqualTo(Offers.TOLD);
        assertThat(told()).as("looking is no telling").isEmpty();
        location(web.by(ACCOUNT, form(Map.of("toldOfOffers", "yes")).cookie(cookie)));
        assertThat(told()).contains(Deadline.dayOf(shop.clock.now()));
        assertThat(customers.stands(BUYER)).isFalse();
    }

    @Test
    void takesANoWhateverBecomesOfTheOrder() throws Exception {
        web.by(ACCOUNT, form(Map.of("refusesOffers", "yes", "seen.home", "1")).cookie(cookie));
        assertThat(web.page(CheckoutPage.class).problem()).isEqualTo("prices_changed");
        assertThat(customers.stands(BUYER)).isTrue();
        assertThat(told()).isEmpty();
        assertThat(shown()).as("asked once").isEqualTo(Offers.HIDDEN);
    }

    @Test
    void keepsTheTickWhereSomethingElseIsToBeMended() throws Exception {
        web.by(ACCOUNT, form(Map.of("refusesOffers", "yes", "postcode", "7")).cookie(cookie));
        assertThat(web.page(CheckoutPage.class).offers()).isEqualTo(Offers.REFUSED);
        assertThat(customers.stands(BUYER)).isFalse();
    }

    @Test
    void tellsNoGuest() throws Exception {
        web.perform(get("/checkout").cookie(cookie));
        assertThat(web.page(CheckoutPage.class).offers()).isEqualTo(Offers.HIDDEN);
    }

    /** Signed in elsewhere meanwhile: the page had said nothing. */
    @Test
    void notesNothingThatThePageDidNotSay() throws Exception {
        location(web.by(ACCOUNT, form(Map.of()).cookie(cookie)));
        assertThat(told()).isEmpty();
    }

    @Test
    void notesANoWithAnOrderAsANoAlone() throws Exception {
        location(
                web.by(
                        ACCOUNT,
                        form(Map.of("toldOfOffers", "yes", "refusesOffers", "yes"))
                                .cookie(cookie)));
        assertThat(customers.stands(BUYER)).isTrue();
        assertThat(told()).isEmpty();
    }

    /** The session ended while they typed: nobody would know whose no it is. */
    @Test
    void losesNoNoWithASessionThatEnded() throws Exception {
        place(Map.of("refusesOffers", "yes")).andExpect(status().isConflict());
        assertThat(web.page(CheckoutPage.class).problem()).isEqualTo("signed_out");
        location(place(Map.of()));
    }

    private Offers shown() {
        web.by(ACCOUNT, get("/checkout").cookie(cookie));
        return web.page(CheckoutPage.class).offers();
    }

    private Optional<LocalDate> told() {
        return customers.find(ACCOUNT).orElseThrow().toldOn();
    }
}
