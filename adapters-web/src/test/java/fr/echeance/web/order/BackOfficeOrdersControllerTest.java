package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemorySavedFilters;
import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.ListFilters;
import fr.echeance.application.account.RemoveFilter;
import fr.echeance.application.account.SaveFilter;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.ShownFilters;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class BackOfficeOrdersControllerTest {
    private final TestShop shop = new TestShop();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(shop.clock);
    private final InMemorySavedFilters filters = new InMemorySavedFilters(staff);
    private final FakeProcessing processing =
            new FakeProcessing(shop.clock, shop.orders, staff, filters);
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    processing,
                    shop.orders,
                    filters,
                    new FixedShippingMethods(),
                    shop.term,
                    SampleOrders.KEY,
                    ListOrders.class,
                    ListShippingMethods.class,
                    ListFilters.class,
                    SaveFilter.class,
                    RemoveFilter.class,
                    FilterShelf.class,
                    SavedOrderFiltersController.class,
                    BackOfficeOrdersController.class);

    @Test
    void listsTheNewestFirstAndKeepsTheFiltersInTheAddress() throws Exception {
        for (int i = 0; i < 51; i++)
            SampleOrders.add(
                    shop.orders,
                    SampleOrders.placed(new UUID(9, i), new UUID(8, i), shop.clock.now()),
                    shop.clock.now());
        shop.paid();
        String filtered =
                "/backoffice/orders?state=awaiting_payment&from=2026-11-01&buyer=" + new UUID(7, 7);
        BackOfficeOrdersPage page = page(filtered);
        assertThat(page.rows()).isEmpty();
        assertThat(page.pager().address()).isEqualTo(filtered);
        page = page("/backoffice/orders?state=awaiting_payment");
        assertThat(page.rows()).hasSize(50);
        assertThat(page.pager().more()).isTrue();
        assertThat(page(page.pager().at(2)).rows()).hasSize(1);
        assertThat(page.purpose()).startsWith("Gérer vos commandes");
    }

    @Test
    void findsTheOrdersOfAnAddressThatStandsInNoOther() throws Exception {
        shop.placed();
        shop.placeOrder.handle(
                new PlaceOrder.Command(
                        shop.cart(SampleCatalog.SMALL, 2),
                        SampleOrders.contact(new EmailAddress("basile.quartz@example.com")),
                        "home",
                        FixedTerms.VERSION,
                        true,
                        new Money(3_570)));
        String list = found("email", SampleOrders.AURORE.value(), "state", "awaiting_payment");
        Pseudonym aurore = Pseudonym.of(SampleOrders.AURORE, SampleOrders.KEY);
        assertThat(list)
                .isEqualTo("/backoffice/orders?state=awaiting_payment&buyer=" + aurore.value());
        BackOfficeOrdersPage page = page(list);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.buyer()).isEqualTo(aurore.value().toString());
        assertThat(page.email().value()).isEmpty();
        assertThat(page.everybody()).isEqualTo("/backoffice/orders?state=awaiting_payment");
        assertThat(page(page.everybody()).rows()).hasSize(2);
        assertThat(page(page.everybody()).buyer()).isEmpty();
    }

    @Test
    void keepsTheBuyerUntilAnotherIsTypedOrAllAreAskedFor() throws Exception {
        String one = new UUID(7, 7).toString();
        assertThat(found("buyer", one, "email", " ", "to", "2026-11-30"))
                .isEqualTo("/backoffice/orders?to=2026-11-30&buyer=" + one);
        assertThat(found("buyer", one, "email", "basile@example.com"))
                .contains("?buyer=")
                .doesNotContain(one, "basile");
        assertThat(found()).isEqualTo("/backoffice/orders");
    }

    @Test
    void listsNothingForABuyerThatIsNone() throws Exception {
        for (String buyer : new String[] {"1-1-1-1-1", "<script>", "aurore@example.com"})
            web.inside(get("/backoffice/orders").param("buyer", buyer))
                    .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13-01, date",
        "to, <script>, date",
        "to, +99999-01-01, date",
        "number, '1 OR 1=1', order-number",
        "email, nobody, email"
    })
    void saysWhichFilterIsWrongAndListsNothing(String field, String typed, String rule)
            throws Exception {
        shop.placed();
        web.inside(post("/backoffice/orders").param(field, typed))
                .andExpect(status().isBadRequest());
        BackOfficeOrdersPage page = web.page(BackOfficeOrdersPage.class);
        Field broken =
                switch (field) {
                    case "from" -> page.from();
                    case "to" -> page.to();
                    case "number" -> page.number();
                    default -> page.email();
                };
        assertThat(broken.rule()).isEqualTo(rule);
        assertThat(broken.value()).isEqualTo(typed);
        assertThat(page.rows()).isEmpty();
        if (!field.equals("email"))
            web.inside(get("/backoffice/orders").param(field, typed))
                    .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({"state, nowhere", "page, -1", "page, 99999999999", "page, '1;DROP'"})
    void takesNoNoticeOfWhatNoLinkEverSends(String name, String value) throws Exception {
        shop.placed();
        web.inside(get("/backoffice/orders").param(name, value)).andExpect(status().isOk());
        assertThat(web.page(BackOfficeOrdersPage.class).rows()).hasSize(1);
    }

    @Test
    void narrowsTheListToAPeriodAndAWayOfDelivery() throws Exception {
        shop.placed();
        shop.clock.wind(Duration.ofDays(7));
        assertThat(page("/backoffice/orders?days=7").rows()).isEmpty();
        assertThat(page("/backoffice/orders?days=30&shipping=home").rows()).hasSize(1);
        assertThat(page("/backoffice/orders?shipping=express").rows()).isEmpty();
        assertThat(page("/backoffice/orders?days=8&shipping=%27").rows()).hasSize(1);
    }

    @Test
    void savesAFilterUnderANameWithoutWhatItWasLookedForBy() throws Exception {
        work();
        save("À expédier", "state", "confirmed", "days", "7", "number", "E-7K3MQ-92QDX")
                .andExpect(
                        redirectedUrl(
                                "/backoffice/orders?state=confirmed&days=7&notice=filter_saved"));
        BackOfficeOrdersPage page =
                page("/backoffice/orders?state=confirmed&days=7&notice=filter_saved");
        assertThat(page.saved().saved())
                .containsExactly(
                        new ShownFilters.One(
                                "À expédier", "/backoffice/orders?state=confirmed&days=7", true));
        assertThat(page.notice()).isEqualTo("filter_saved");
        save("Une", "buyer", new UUID(7, 7).toString(), "email", "aurore@example.com")
                .andExpect(redirectedUrl("/backoffice/orders?notice=no_filter"));
        save("aurore@example.com", "state", "shipped")
                .andExpect(redirectedUrl("/backoffice/orders?state=shipped&notice=no_filter_name"));
        web.inside(post("/backoffice/orders/filters/remove").param("filterName", "À expédier"))
                .andExpect(redirectedUrl("/backoffice/orders?notice=filter_removed"));
        assertThat(page("/backoffice/orders").saved().saved()).isEmpty();
    }

    private ResultActions save(String name, String... form) {
        var request = post("/backoffice/orders/filters").param("filterName", name);
        for (int i = 0; i < form.length; i += 2) request.param(form[i], form[i + 1]);
        return web.inside(request);
    }

    private void work() {
        staff.add(
                new StaffMember(
                        WebFixture.STAFF,
                        new EmailAddress("basile.quartz@example.com"),
                        new PersonName("Basile Quartz"),
                        Set.of(Role.SUPPORT)),
                Optional.empty(),
                shop.clock.now());
    }

    /** The address that the form leads to. */
    private String found(String... form) throws Exception {
        var request = post("/backoffice/orders");
        for (int i = 0; i < form.length; i += 2) request.param(form[i], form[i + 1]);
        String address =
                web.inside(request)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return Objects.requireNonNull(address);
    }

    private BackOfficeOrdersPage page(String address) throws Exception {
        web.inside(get(java.net.URI.create(address))).andExpect(status().isOk());
        return web.page(BackOfficeOrdersPage.class);
    }
}
