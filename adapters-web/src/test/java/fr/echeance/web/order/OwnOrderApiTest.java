package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.cart.FillCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.InMemoryInvoices;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.ListOwnOrders;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The orders of an account, for the program of its owner. */
class OwnOrderApiTest {
    private static final String ORDERS = "/api/shop/v1/account/orders";
    private static final String KEY = "7d0a5a0c-3c5f-4d47-9a0e-6f3f0c1b2d3e";
    private static final UUID AURORE = new UUID(7, 1);
    private static final UUID BASILE = new UUID(7, 2);

    private final TestShop shop = new TestShop();
    private final InMemoryAccounts accounts = new InMemoryAccounts(shop.clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    shop.processing,
                    shop.catalog,
                    shop.carts,
                    shop.stock,
                    shop.orders,
                    shop.parcels,
                    shop.keys,
                    shop.outbox,
                    new OnePaymentPage(),
                    new InMemoryPaymentEntries(),
                    accounts,
                    new InMemoryAddressBook(),
                    new InMemoryInvoices(shop.orders),
                    new InMemoryRateLimits(),
                    new FixedConditions(),
                    SampleOrders.KEY,
                    ViewAccount.class,
                    ListAddresses.class,
                    ListOrders.class,
                    ListOwnOrders.class,
                    LookUpOrder.class,
                    PlaceOrder.class,
                    ViewOrder.class,
                    TrackParcel.class,
                    ShowTransfer.class,
                    IssueInvoice.class,
                    ViewInvoice.class,
                    FillCart.class,
                    ViewCart.class,
                    OwnAccount.class,
                    KnownBuyer.class,
                    OrderLookups.class,
                    OrderDesk.class,
                    OrderApiController.class,
                    OwnOrderApiController.class);

    @BeforeEach
    void twoAccounts() {
        open(AURORE, SampleOrders.AURORE);
        open(BASILE, new EmailAddress("basile.quartz@example.com"));
    }

    @Test
    void goesThroughTheOrdersPageByPageWhateverIsPlacedMeanwhile() throws Exception {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) placed.addFirst(number(shop.placed()));
        String first = body(list(AURORE, "?limit=2"));
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].number"))
                .isEqualTo(placed.subList(0, 2));
        shop.clock.wind(Duration.ofSeconds(1));
        shop.placed();
        String next = JsonPath.read(first, "$.next");
        String second = body(list(AURORE, "?limit=2&cursor=" + next));
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].number"))
                .containsExactly(placed.getLast());
        list(AURORE, "?limit=2&cursor=" + next).andExpect(jsonPath("$.next").doesNotExist());
        list(BASILE, "?cursor=" + next).andExpect(status().isBadRequest());
        list(BASILE, "").andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void refusesALimitThatIsNone() throws Exception {
        for (String limit : List.of("0", "101", "x", "-1"))
            list(AURORE, "?limit=" + limit)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("limit"));
    }

    @Test
    void showsAnOrderWithTheWayToItsInvoiceToItsOwnerAlone() throws Exception {
        UUID order = shop.paid();
        String number = number(order);
        show(AURORE, number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.order.state").value("confirmed"))
                .andExpect(jsonPath("$.invoice").doesNotExist());
        web.bean(IssueInvoice.class).handle(order);
        show(AURORE, number)
                .andExpect(jsonPath("$.invoice").value(ORDERS + "/" + number + "/invoice"));
        show(BASILE, number).andExpect(status().isNotFound());
        show(AURORE, "E-00000-00000").andExpect(status().isNotFound());
        show(AURORE, "zz").andExpect(status().isNotFound());
    }

    @Test
    void ordersAgainIntoOneCartHoweverOftenItIsSent() throws Exception {
        String number = number(shop.placed());
        String first = body(reorder(AURORE, number, "{}").andExpect(status().isCreated()));
        assertThat(JsonPath.<Integer>read(first, "$.pieces")).isEqualTo(2);
        String again =
                body(
                        reorder(AURORE, number, "{}")
                                .andExpect(header().string("Idempotent-Replayed", "true")));
        assertThat(again).isEqualTo(first);
        reorder(BASILE, number, "{}").andExpect(status().isNotFound());
        reorder(AURORE, number, "{\"cart\":\"zz\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("cart"));
    }

    @Test
    void ordersUnderTheAddressOfTheAccountWhateverIsSent() throws Exception {
        OrderApiFixture other = new OrderApiFixture();
        var order = other.order();
        order.put("cart", shop.cart(fr.echeance.application.catalog.SampleCatalog.SMALL, 2) + "");
        order.remove("email");
        web.by(
                        BASILE,
                        post("/api/shop/v1/orders")
                                .contentType(APPLICATION_JSON)
                                .content(order.toString()))
                .andExpect(status().isCreated());
        list(BASILE, "").andExpect(jsonPath("$.items.length()").value(1));
        list(AURORE, "").andExpect(jsonPath("$.items.length()").value(0));
    }

    private ResultActions list(UUID who, String query) {
        return web.by(who, get(ORDERS + query));
    }

    private ResultActions show(UUID who, String number) {
        return web.by(who, get(ORDERS + "/" + number));
    }

    private ResultActions reorder(UUID who, String number, String json) {
        return web.by(
                who,
                post(ORDERS + "/" + number + "/reorder")
                        .contentType(APPLICATION_JSON)
                        .content(json)
                        .header("Idempotency-Key", KEY));
    }

    private String number(UUID order) {
        return shop.orders.find(order).orElseThrow().number().value();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private void open(UUID id, EmailAddress email) {
        accounts.add(
                Account.open(
                        id,
                        email,
                        Pseudonym.of(email, SampleOrders.KEY),
                        Language.FR,
                        "2026-01",
                        shop.clock.now()),
                Relationship.NONE);
    }
}
