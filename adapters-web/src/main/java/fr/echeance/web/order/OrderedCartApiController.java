package fr.echeance.web.order;

import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.PublicAddress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** What became of a cart: for half an hour, whoever has the cart is taken for the buyer. */
@RestController
@RequestMapping(
        path = Api.SHOP + "/carts/{cart}/order",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Order")
class OrderedCartApiController {
    private final ViewCheckout viewCheckout;
    private final StartPayment startPayment;
    private final OrderDesk desk;
    private final PublicAddress address;

    OrderedCartApiController(
            ViewCheckout viewCheckout,
            StartPayment startPayment,
            OrderDesk desk,
            PublicAddress address) {
        this.viewCheckout = viewCheckout;
        this.startPayment = startPayment;
        this.desk = desk;
        this.address = address;
    }

    @GetMapping
    @Operation(
            operationId = "getOrderOfCart",
            summary = "The order that a cart became",
            description = "For half an hour; afterwards the order is looked up by its" + " number.")
    ResponseEntity<OrderJson> show(@PathVariable String cart) {
        return ResponseEntity.ok(desk.show(order(cart)));
    }

    @PutMapping("/payment")
    @Operation(
            operationId = "startPayment",
            summary = "Start the payment",
            description =
                    "Twice leads to the same page. The state of the order tells how it ended.")
    @ApiResponse(responseCode = "200", description = "Where the buyer pays")
    @ApiResponse(responseCode = "409", description = "Nothing to pay: it is paid, or has ended")
    ResponseEntity<PaymentJson> pay(@PathVariable String cart) {
        UUID order = order(cart);
        return switch (startPayment.handle(order)) {
            case StartPayment.Outcome.PayAt(String url) ->
                    ResponseEntity.ok(new PaymentJson(address.whole(url), desk.transfer(order)));
            case StartPayment.Outcome.NothingToPay _ ->
                    throw Problem.typed(
                            HttpStatus.CONFLICT,
                            "nothing-to-pay",
                            "the order is paid, or has ended");
        };
    }

    private UUID order(String cart) {
        ViewCheckout.Query query = new ViewCheckout.Query(Asked.id(cart), Language.FR);
        return switch (viewCheckout.handle(query)) {
            case ViewCheckout.Outcome.AlreadyPlaced(UUID order, var _) -> order;
            case ViewCheckout.Outcome.Ready _, ViewCheckout.Outcome.NothingToOrder _ ->
                    throw Problem.of(HttpStatus.NOT_FOUND, "no order of that cart");
        };
    }
}
