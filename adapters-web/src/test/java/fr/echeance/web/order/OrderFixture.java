package fr.echeance.web.order;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.web.invoice.IssuedInvoices;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import java.util.Objects;
import java.util.UUID;

/** The buyer's way to an order. */
abstract class OrderFixture {
    static final String AURORE = "aurore.minuit@example.com";

    final TestShop shop = new TestShop();

    final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    shop.orders,
                    shop.parcels,
                    new IssuedInvoices(),
                    new OnePaymentPage(),
                    new InMemoryPaymentEntries(),
                    new InMemoryRateLimits(),
                    SampleOrders.KEY,
                    LookUpOrder.class,
                    ViewOrder.class,
                    TrackParcel.class,
                    ViewInvoice.class,
                    StartPayment.class,
                    ShowTransfer.class,
                    OrderLookups.class,
                    OrderLookupController.class,
                    OrderController.class);

    OrderPage page(UUID id) throws Exception {
        web.perform(get("/orders/" + number(id)).cookie(seen(lookUp(number(id), AURORE))))
                .andExpect(status().isOk());
        return web.page(OrderPage.class);
    }

    java.util.List<String> steps(UUID id) throws Exception {
        return page(id).steps().stream()
                .map(step ->
                        (step.current() ? "*" : "") + step.name() + (step.at() == null ? "?" : ""))
                .toList();
    }

    String number(UUID id) {
        return shop.orders.find(id).orElseThrow().number().value();
    }

    static Cookie seen(ResultActions result) {
        return Objects.requireNonNull(result.andReturn().getResponse().getCookie("orders"));
    }

    ResultActions lookUp(String number, String email, Cookie... cookies) {
        var form =
                post("/orders/lookup")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("number", number)
                        .param("email", email);
        return web.perform(cookies.length == 0 ? form : form.cookie(cookies));
    }
}
