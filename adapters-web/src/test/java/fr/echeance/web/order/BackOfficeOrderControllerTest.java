package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.NameStaff;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.ResendConfirmation;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.SentMails;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.payment.NoPayments;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.domain.order.OrderState;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

class BackOfficeOrderControllerTest {
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
                    (SentMails) _ -> List.of(new SentMails.Sent("CONFIRMATION", shop.clock.now())),
                    ReviewOrder.class,
                    TrackParcel.class,
                    MarkShipped.class,
                    MarkDelivered.class,
                    CancelOrder.class,
                    ResendConfirmation.class,
                    NameStaff.class,
                    ReviewTransfers.class,
                    OrderRoom.class,
                    BackOfficeOrderController.class);

    @Test
    void showsTheContactUnderItsDeadlineMarks() throws Exception {
        BackOfficeOrderPage page = page(shop.paid());
        assertThat(page.contact())
                .extracting(Marked::label)
                .containsExactly("name", "address", "billing", "email", "phone", "note");
        assertThat(page.contact().getFirst().mark().text()).isEqualTo("RGPD, art. 5(1)(c)");
        assertThat(page.acts()).containsExactly("ship", "cancel", "slip", "resend");
        assertThat(page.timeline())
                .extracting(BackOfficeOrderPage.Event::what)
                .containsExactly("Commande passée", "Paiement reçu", "Courriel envoyé");
        assertThat(page.sums().vat()).singleElement().isEqualTo(new Sums.Vat(2000, 2975, 595));
    }

    @Test
    void shipsDeliversAndSaysIt() throws Exception {
        UUID id = shop.paid();
        act(id, "ship", "carrier", "Colissimo", "trackingNumber", "6a 12345678901", "shipped");
        assertThat(page(id).tracking()).isEqualTo("Colissimo 6A12345678901");
        assertThat(page(id).acts()).containsExactly("deliver", "cancel", "slip", "resend");
        act(id, "deliver", "deliveredOn", "2026-11-23", "", "", "delivered");
        assertThat(page(id).acts()).containsExactly("resend");
        assertThat(page(id).kept())
                .allSatisfy(kept -> assertThat(kept.mark().lastDay()).isNotNull());
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        UUID id = shop.paid();
        act(id, "ship", "carrier", "Colissimo", "trackingNumber", "6A12345678901", "shipped");
        act(id, "ship", "carrier", "Chronopost", "trackingNumber", "XX99999999999", "shipped");
        assertThat(page(id).tracking()).isEqualTo("Colissimo 6A12345678901");
        assertThat(shop.posted(id)).hasSize(1);
        act(id, "cancel", "reason", "buyer_asked", "", "", "too_late");
        assertThat(shop.state(id)).isInstanceOf(OrderState.Shipped.class);
    }

    @Test
    void offersForAParcelThatLeftTheOneReasonThatEndsIt() throws Exception {
        UUID id = shop.paid();
        assertThat(page(id).reasons()).contains("buyer_asked", "other").doesNotContain("lost");
        act(id, "cancel", "reason", "lost", "", "", "too_late");
        act(id, "ship", "carrier", "Colissimo", "trackingNumber", "6A12345678901", "shipped");
        assertThat(page(id).reasons()).containsExactly("lost");
        act(id, "cancel", "reason", "lost", "", "", "cancelled");
        assertThat(page(id).state()).isEqualTo("cancelled");
        assertThat(page(id).acts()).isEmpty();
    }

    @Test
    void saysWhatIsNotPossibleNow() throws Exception {
        UUID id = shop.placed();
        act(id, "ship", "carrier", "Colissimo", "trackingNumber", "6A12345678901", "not_paid");
        act(id, "deliver", "deliveredOn", "2026-11-23", "", "", "not_shipped");
        act(id, "deliver", "deliveredOn", "2026-11-24", "", "", "impossible_day");
        act(id, "cancel", "reason", "out_of_stock", "", "", "cancelled");
        act(id, "cancel", "reason", "other", "", "", "cancelled");
        assertThat(page(id).state()).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @CsvSource({"'', tracking", "<b>, tracking", "1234, tracking"})
    void showsTheFormAgainWithWhatWasWrong(String typed, String rule) throws Exception {
        UUID id = shop.paid();
        web.inside(
                        post("/backoffice/orders/" + id + "/ship")
                                .param("carrier", "Colissimo")
                                .param("trackingNumber", typed))
                .andExpect(status().isBadRequest());
        BackOfficeOrderPage page = web.page(BackOfficeOrderPage.class);
        assertThat(page.trackingNumber().rule()).isEqualTo(rule);
        assertThat(page.trackingNumber().value()).isEqualTo(typed);
        assertThat(page.shell().path()).isEqualTo("/backoffice/orders/" + id);
        assertThat(shop.state(id)).isInstanceOf(OrderState.Confirmed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "0001-01-01"})
    void takesNoDayThatIsNone(String typed) throws Exception {
        UUID id = shop.paid();
        web.inside(post("/backoffice/orders/" + id + "/deliver").param("deliveredOn", typed))
                .andExpect(status().isBadRequest());
        assertThat(web.page(BackOfficeOrderPage.class).deliveredOn().rule()).isNotNull();
    }

    @Test
    void takesNoReasonAndNoCarrierOutsideTheList() throws Exception {
        UUID id = shop.paid();
        web.inside(post("/backoffice/orders/" + id + "/cancel").param("reason", "I felt like it"))
                .andExpect(status().isBadRequest());
        web.inside(
                        post("/backoffice/orders/" + id + "/ship")
                                .param("carrier", "a friend")
                                .param("trackingNumber", "6A12345678901"))
                .andExpect(status().isBadRequest());
        assertThat(shop.state(id)).isInstanceOf(OrderState.Confirmed.class);
    }

    @Test
    void tellsOfAnOrderThatIsGoneNothingButWhereEvidenceLies() throws Exception {
        UUID id = new UUID(4, 2);
        web.inside(get("/backoffice/orders/" + id)).andExpect(status().isGone());
        assertThat(web.page(BackOfficeOrderGonePage.class).id()).isEqualTo(id.toString());
        web.inside(get("/backoffice/orders/..%2f")).andExpect(status().isNotFound());
        web.inside(get("/backoffice/orders/1-1-1-1-1")).andExpect(status().isNotFound());
    }

    @Test
    void repeatsNoNoticeThatItDoesNotKnow() throws Exception {
        UUID id = shop.paid();
        web.inside(get("/backoffice/orders/" + id).param("notice", "<script>"))
                .andExpect(status().isOk());
        assertThat(web.page(BackOfficeOrderPage.class).notice()).isNull();
    }

    @Test
    void actsForNoOtherSite() throws Exception {
        UUID id = shop.paid();
        web.inside(
                        post("/backoffice/orders/" + id + "/cancel")
                                .param("reason", "other")
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        assertThat(shop.state(id)).isInstanceOf(OrderState.Confirmed.class);
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
