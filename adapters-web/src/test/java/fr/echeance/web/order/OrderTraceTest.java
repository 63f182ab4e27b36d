package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.NameStaff;
import fr.echeance.application.delivery.Destinations;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.delivery.PrintPackingSlip;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.PickOrders;
import fr.echeance.application.order.ResendConfirmation;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.SentMails;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.payment.NoPayments;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who acted and who looked, what goes on paper, what goes out again, and parcels that leave together. */
class OrderTraceTest {
    private final TestShop shop = new TestShop();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(shop.clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    shop.orders,
                    shop.parcels,
                    shop.acts,
                    shop.stock,
                    shop.outbox,
                    shop.looks,
                    new NoPayments(),
                    staff,
                    (SentMails) _ -> List.of(),
                    (Destinations) id -> shop.orders.contact(id).map(one -> one.delivery()),
                    ReviewOrder.class,
                    TrackParcel.class,
                    MarkShipped.class,
                    MarkDelivered.class,
                    CancelOrder.class,
                    ResendConfirmation.class,
                    NameStaff.class,
                    ReviewTransfers.class,
                    PrintPackingSlip.class,
                    PickOrders.class,
                    OrderRoom.class,
                    PackingSlipController.class,
                    ParcelsController.class,
                    BackOfficeOrderController.class);

    @Test
    void callsWhoActedByNameAsLongAsTheyWorkHere() throws Exception {
        UUID id = shop.paid();
        act(id, "ship", "carrier", "Colissimo", "trackingNumber", "6A12345678901", "shipped");
        assertThat(actor(id)).isEqualTo("quelqu’un qui ne travaille plus ici");
        staff.add(
                new StaffMember(
                        WebFixture.STAFF,
                        new EmailAddress("basile.quartz@example.com"),
                        new PersonName("Basile Quartz"),
                        Set.of(Role.SUPPORT)),
                Optional.empty(),
                shop.clock.now());
        assertThat(actor(id)).isEqualTo("Basile Quartz");
    }

    @Test
    void sendsTheConfirmationAgainOncePerClickAndLeavesATraceOfTheLook() throws Exception {
        UUID id = shop.paid();
        act(id, "resend", "", "", "", "", "resent");
        act(id, "resend", "", "", "", "", "resent");
        assertThat(shop.posted(id)).containsExactly(Outbox.Message.RESEND_CONFIRMATION);
        act(shop.placed(), "resend", "", "", "", "", "nothing_to_send");
        web.inside(post("/backoffice/orders/" + new UUID(9, 9) + "/resend"))
                .andExpect(status().isGone());
        assertThat(page(id).timeline())
                .extracting(BackOfficeOrderPage.Event::what)
                .contains("Renvoi de la confirmation demandé");
        assertThat(shop.looks.all())
                .singleElement()
                .satisfies(look -> assertThat(look.staff()).isEqualTo(WebFixture.STAFF));
    }

    private String actor(UUID id) throws Exception {
        return page(id).timeline().stream()
                .map(BackOfficeOrderPage.Event::actor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printsWhatToPackAndWhereAndNoPrice() throws Exception {
        UUID id = shop.paid();
        web.inside(get("/backoffice/orders/" + id + "/slip")).andExpect(status().isOk());
        PackingSlipPage page = web.page(PackingSlipPage.class);
        assertThat(page.to())
                .containsExactly(
                        "Aurore Minuit", "12 rue de l’Heure", "Bât. B", "75003 Paris", "FR");
        assertThat(page.count()).isEqualTo(2);
        assertThat(page.toString()).doesNotContain("1490", "2980", "590", "example.com", "06 39");
        assertThat(shop.looks.all())
                .extracting(Looks.Look::place)
                .containsExactly(Looks.Place.PACKING_SLIP);
        UUID unpaid = shop.placed();
        web.inside(get("/backoffice/orders/" + unpaid + "/slip"))
                .andExpect(
                        redirectedUrl("/backoffice/orders/" + unpaid + "?notice=nothing_to_pack"));
        web.inside(get("/backoffice/orders/" + new UUID(9, 9) + "/slip"))
                .andExpect(status().isGone());
    }

    @Test
    void notesManyDeparturesWithAnAnswerForEach() throws Exception {
        UUID first = shop.paid();
        UUID second = shop.paid();
        UUID third = shop.paid();
        UUID unpaid = shop.placed();
        web.inside(ticked("/backoffice/orders/parcels", first, unpaid)).andExpect(status().isOk());
        assertThat(answers()).containsExactlyInAnyOrder("null", "not_ready");
        web.inside(
                        ticked("/backoffice/orders/parcels/ship", first, second, third, unpaid)
                                .param("carrier", "Colissimo")
                                .param("tracking." + first, "6A12345678901")
                                .param("tracking." + second, "<b>")
                                .param("tracking." + unpaid, "6A12345678902"))
                .andExpect(status().isOk());
        assertThat(answers())
                .containsExactlyInAnyOrder("shipped", "no_tracking", "left_out", "not_paid");
        assertThat(shop.state(first)).isInstanceOf(OrderState.Shipped.class);
        for (UUID still : List.of(second, third))
            assertThat(shop.state(still)).isInstanceOf(OrderState.Confirmed.class);
        assertThat(shop.looks.all()).as("names nobody").isEmpty();
        web.inside(
                        ticked("/backoffice/orders/parcels/ship", first)
                                .param("carrier", "Chronopost")
                                .param("tracking." + first, "XX99999999999"))
                .andExpect(status().isOk());
        assertThat(shop.posted(first)).hasSize(1);
    }

    @Test
    void takesNoOrderAndNoCarrierThatThereIsNot() throws Exception {
        web.inside(post("/backoffice/orders/parcels").param("order", "1 OR 1=1"))
                .andExpect(status().isBadRequest());
        web.inside(post("/backoffice/orders/parcels/ship").param("carrier", "a friend"))
                .andExpect(status().isBadRequest());
        web.inside(post("/backoffice/orders/parcels")).andExpect(status().isOk());
        assertThat(web.page(ParcelsPage.class).parcels()).isEmpty();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
            ticked(String address, UUID... orders) {
        var request = post(address);
        for (UUID order : orders) request.param("order", order.toString());
        return request;
    }

    private List<String> answers() {
        return web.page(ParcelsPage.class).parcels().stream()
                .map(parcel -> String.valueOf(parcel.answer()))
                .toList();
    }

    private void act(
            UUID id, String act, String key, String value, String key2, String value2, String said)
            throws Exception {
        var request = post("/backoffice/orders/" + id + "/" + act);
        if (!key.isEmpty()) request.param(key, value);
        if (!key2.isEmpty()) request.param(key2, value2);
        web.inside(request)
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/backoffice/orders/" + id + "?notice=" + said));
    }

    private BackOfficeOrderPage page(UUID id) throws Exception {
        web.inside(get("/backoffice/orders/" + id)).andExpect(status().isOk());
        return web.page(BackOfficeOrderPage.class);
    }
}
