package fr.echeance.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.FollowRequest;
import fr.echeance.application.privacy.InMemorySubjectRequests;
import fr.echeance.application.privacy.ListLooks;
import fr.echeance.application.support.FindCustomers;
import fr.echeance.application.support.TestSupport;
import fr.echeance.application.support.ViewCustomer;
import fr.echeance.domain.order.Order;
import fr.echeance.web.privacy.AccessPage;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class CustomersControllerTest {
    private static final String ROOM = "/backoffice/customers";

    private final TestSupport shop = new TestSupport();
    private final WebFixture web;

    CustomersControllerTest() throws ClassNotFoundException {
        web =
                new WebFixture(
                        false,
                        shop.clock,
                        shop.processing,
                        shop.customers,
                        shop.orders,
                        shop.staff,
                        shop.looks,
                        new InMemorySubjectRequests(),
                        SampleOrders.KEY,
                        FindCustomers.class,
                        ViewCustomer.class,
                        FollowRequest.class,
                        ListLooks.class,
                        NameStaff.class,
                        CustomersController.class,
                        Class.forName("fr.echeance.web.privacy.AccessController"));
    }

    @Test
    void findsByNameAndShowsNoMoreThanTellsPeopleApart() throws Exception {
        Order order = shop.placed(1);
        web.inside(post(ROOM).param("sought", "mínuit")).andExpect(status().isOk());
        CustomersPage page = web.page(CustomersPage.class);
        assertThat(page.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(order.buyer().value().toString());
                    assertThat(row.name()).isEqualTo("Aurore Minuit");
                    assertThat(row.email()).isEqualTo("a…@example.com");
                    assertThat(row.account()).isFalse();
                });
        assertThat(page.shell().path()).as("nothing that was typed").isEqualTo(ROOM);
    }

    @Test
    void opensACustomersPageByPseudonymAndLeavesATrace() throws Exception {
        Order order = shop.placed(1);
        shop.placed(2);
        web.inside(get(ROOM + "/" + order.buyer().value())).andExpect(status().isOk());
        CustomerPage page = web.page(CustomerPage.class);
        assertThat(page.name()).isEqualTo("Aurore Minuit");
        assertThat(page.orders()).hasSize(2);
        assertThat(page.values()).extracting(Marked::label).containsExactly("name", "email");
        assertThat(page.account()).isNull();
        assertThat(page.request()).isNull();
        assertThat(shop.looks.all())
                .singleElement()
                .satisfies(look -> assertThat(look.staff()).isEqualTo(WebFixture.STAFF));

        web.inside(get("/backoffice/privacy/access?place=customer&subject=" + page.id()))
                .andExpect(status().isOk());
        AccessPage seen = web.page(AccessPage.class);
        assertThat(seen.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subject()).isEqualTo(page.id());
                    assertThat(row.staff()).as("works nowhere").isNull();
                    assertThat(row.place()).isEqualTo("customer");
                });
        assertThat(seen.toString()).doesNotContain("Minuit", "example.com");
        web.inside(get("/backoffice/privacy/access?place=order"));
        assertThat(web.page(AccessPage.class).rows()).isEmpty();
    }

    @Test
    void saysOneThingOfWhoIsNotInUse() throws Exception {
        web.inside(get(ROOM + "/" + new UUID(9, 9))).andExpect(status().isGone());
        web.inside(get(ROOM + "/minuit")).andExpect(status().isNotFound());
        web.inside(post(ROOM).param("sought", "personne")).andExpect(status().isOk());
        assertThat(web.page(CustomersPage.class).rows()).isEmpty();
        assertThat(shop.looks.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', required", "a, two-letters", "a@, email", "'%', required"})
    void looksForNobodyByLess(String typed, String rule) throws Exception {
        shop.placed(1);
        web.inside(post(ROOM).param("sought", typed)).andExpect(status().isBadRequest());
        CustomersPage page = web.page(CustomersPage.class);
        assertThat(page.sought().rule()).isEqualTo(rule);
        assertThat(page.rows()).isEmpty();
        assertThat(shop.looks.all()).isEmpty();
    }

    @Test
    void findsNobodyByAnAddressOfThePage() throws Exception {
        shop.placed(1);
        web.inside(get(ROOM + "?sought=minuit")).andExpect(status().isOk());
        assertThat(web.page(CustomersPage.class).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "staff, x, id",
        "subject, minuit, id",
        "from, 2026-13-01, date",
        "place, bed, choice"
    })
    void saysWhichFilterOfTheLooksIsWrong(String field, String typed, String rule)
            throws Exception {
        web.inside(get("/backoffice/privacy/access").param(field, typed))
                .andExpect(status().isBadRequest());
        assertThat(web.page(AccessPage.class).filters().rules()).containsEntry(field, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "deux", "99999"})
    void refusesAPageThatNoListOfLooksHas(String page) throws Exception {
        web.inside(get("/backoffice/privacy/access").param("page", page))
                .andExpect(status().isBadRequest());
    }
}
