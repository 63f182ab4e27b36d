package fr.echeance.web.order;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.InMemoryAddressBook;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.QuoteOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.web.shared.WebFixture;

import org.springframework.test.web.servlet.ResultActions;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;
import java.util.function.Consumer;

/** A cart with two small hourglasses (29.80 €), and a program that wants to order it. */
class OrderApiFixture {
    static final String API = "/api/shop/v1";
    static final String KEY = "7d0a5a0c-3c5f-4d47-9a0e-6f3f0c1b2d3e";

    final TestShop shop = new TestShop();

    final WebFixture web =
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
                    new FixedConditions(),
                    shop.outbox,
                    new OnePaymentPage(),
                    new InMemoryPaymentEntries(),
                    new InMemoryRateLimits(),
                    SampleOrders.KEY,
                    ViewCheckout.class,
                    QuoteOrder.class,
                    PlaceOrder.class,
                    ViewOrder.class,
                    TrackParcel.class,
                    LookUpOrder.class,
                    StartPayment.class,
                    ShowTransfer.class,
                    new InMemoryAccounts(shop.clock),
                    new InMemoryAddressBook(),
                    ViewAccount.class,
                    ListAddresses.class,
                    KnownBuyer.class,
                    OrderLookups.class,
                    OrderDesk.class,
                    CheckoutApiController.class,
                    OrderApiController.class,
                    OrderedCartApiController.class);

    final UUID cart = shop.cart(SampleCatalog.SMALL, 2);
    final String ofCart = API + "/carts/" + cart;

    ResultActions place(Consumer<ObjectNode> change) {
        return place(change, "");
    }

    /** @param key none when empty */
    ResultActions place(Consumer<ObjectNode> change, String key) {
        ObjectNode order = order();
        change.accept(order);
        var request = post(API + "/orders").contentType(APPLICATION_JSON).content(order.toString());
        return web.perform(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    ResultActions quote(String json) {
        return web.perform(post(ofCart + "/quote").contentType(APPLICATION_JSON).content(json));
    }

    ResultActions pay() {
        return web.perform(put(ofCart + "/order/payment"));
    }

    ResultActions look(String path) {
        return web.perform(get(path));
    }

    ResultActions lookUp(String number, String email) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("number", number).put("email", email);
        return web.perform(
                post(API + "/orders/lookup")
                        .contentType(APPLICATION_JSON)
                        .content(body.toString()));
    }

    ObjectNode order() {
        ObjectNode order = JsonMapper.shared().createObjectNode();
        order.put("cart", cart.toString()).put("email", "celeste.sablier@example.com");
        address(order.putObject("delivery"));
        order.put("method", "home")
                .put("termsVersion", FixedTerms.VERSION)
                .put("termsAccepted", true)
                .put("obligationToPay", true);
        order.putObject("seenTotal").put("amount", 3_570).put("currency", "EUR");
        return order;
    }

    static void address(ObjectNode address) {
        address.put("name", "Céleste Sablier")
                .put("street", "3 impasse du Balancier")
                .put("postcode", "75007")
                .put("city", "Paris");
    }
}
