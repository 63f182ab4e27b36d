package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.InMemoryPaymentRecords;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.web.invoice.IssuedInvoices;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A guest who pays by transfer, on pages and by program. */
class TransferTest {
    private final FakePaymentProvider provider = FakePaymentProvider.byTransfer();
    private final TestShop shop = new TestShop(provider);
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
                    provider,
                    new InMemoryPaymentRecords(),
                    new InMemoryPaymentEntries(),
                    new IssuedInvoices(),
                    new FixedConditions(),
                    new InMemoryRateLimits(),
                    SampleOrders.KEY,
                    ViewCheckout.class,
                    PlaceOrder.class,
                    LookUpOrder.class,
                    ViewOrder.class,
                    TrackParcel.class,
                    ViewInvoice.class,
                    StartPayment.class,
                    ShowTransfer.class,
                    OrderLookups.class,
                    OrderDesk.class,
                    OrderLookupController.class,
                    OrderController.class,
                    OrderedCartApiController.class);

    @Test
    void readsOnTheOrdersPageWhereToSendWhatUntilWhichDay() throws Exception {
        UUID order = shop.placed();
        String number = number(order);
        Cookie seen =
                Objects.requireNonNull(
                        web.perform(
                                        post("/orders/lookup")
                                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                                .param("number", number)
                                                .param("email", SampleOrders.AURORE.value()))
                                .andReturn()
                                .getResponse()
                                .getCookie("orders"));
        web.perform(get("/orders/" + number + "/pay").cookie(seen))
                .andExpect(redirectedUrl("/orders/" + number));
        web.perform(get("/orders/" + number).cookie(seen)).andExpect(status().isOk());
        Transfer transfer =
                Objects.requireNonNull(web.page(OrderPage.class).transfer(), "a transfer");
        assertThat(transfer)
                .isEqualTo(
                        new Transfer(
                                "À la bonne heure",
                                "FR76 3000 6000 0112 3456 7890 189",
                                "AGRIFRPP",
                                "Banque du Balancier",
                                reference(order).grouped(),
                                3_570,
                                LocalDate.of(2026, 12, 3)));
        assertThat(shop.posted(order)).containsExactly(Outbox.Message.SEND_TRANSFER_DETAILS);
    }

    @Test
    void tellsAProgramTheSame() throws Exception {
        UUID cart = shop.cart(SampleCatalog.SMALL, 2);
        shop.placeOrder.handle(shop.command(cart, 3_570));
        UUID order = shop.orders.ofCart(cart).orElseThrow().id();
        String ofCart = "/api/shop/v1/carts/" + cart + "/order";
        web.perform(put(ofCart + "/payment"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.url").value("http://localhost:8080/orders/" + number(order)))
                .andExpect(jsonPath("$.transfer.iban").value("FR7630006000011234567890189"))
                .andExpect(jsonPath("$.transfer.reference").value(reference(order).value()))
                .andExpect(jsonPath("$.transfer.amount.amount").value(3_570))
                .andExpect(jsonPath("$.transfer.lastDay").value("2026-12-03"));
        web.perform(get(ofCart))
                .andExpect(jsonPath("$.transfer.bic").value("AGRIFRPP"))
                .andExpect(jsonPath("$.transfer.accountHolder").value("À la bonne heure"));
    }

    private String number(UUID order) {
        return shop.orders.find(order).orElseThrow().number().value();
    }

    private CreditorReference reference(UUID order) {
        return CreditorReference.of(shop.orders.find(order).orElseThrow().number());
    }
}
