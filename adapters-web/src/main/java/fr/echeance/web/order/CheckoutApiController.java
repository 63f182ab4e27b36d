package fr.echeance.web.order;

import fr.echeance.application.order.QuoteOrder;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** What must be known before ordering, for programs. */
@RestController
@RequestMapping(path = Api.SHOP + "/carts/{cart}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Checkout")
class CheckoutApiController {
    private final ViewCheckout viewCheckout;
    private final QuoteOrder quoteOrder;

    CheckoutApiController(ViewCheckout viewCheckout, QuoteOrder quoteOrder) {
        this.viewCheckout = viewCheckout;
        this.quoteOrder = quoteOrder;
    }

    @GetMapping("/shipping-methods")
    @Operation(
            operationId = "listShippingMethods",
            summary = "The ways of delivery, with what each costs for this cart")
    ResponseEntity<ShippingMethodsJson> methods(
            @PathVariable String cart,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        Language language = Api.language(accepted);
        return switch (viewCheckout.handle(new ViewCheckout.Query(Asked.id(cart), language))) {
            case ViewCheckout.Outcome.Ready ready ->
                    ResponseEntity.ok()
                            .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                            .body(ShippingMethodsJson.of(ready));
            case ViewCheckout.Outcome.AlreadyPlaced _, ViewCheckout.Outcome.NothingToOrder _ ->
                    throw gone();
        };
    }

    @PostMapping(path = "/quote", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "quoteOrder",
            summary = "What the order would come to now, tax by rate",
            description =
                    "Reserves nothing. Its total and the version of the terms are sent back with"
                        + " the order. With a destination it says whether the shop delivers there.")
    @ApiResponse(responseCode = "200", description = "The quote")
    @ApiResponse(responseCode = "409", description = "An article is no longer sold")
    @ApiResponse(responseCode = "422", description = "The shop does not deliver there")
    ResponseEntity<QuoteJson> quote(
            @PathVariable String cart,
            @RequestBody QuoteBody body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        UUID id = Asked.id(cart);
        return switch (quoteOrder.handle(body.toQuery(id, Api.language(accepted)))) {
            case QuoteOrder.Outcome.Quoted(var quote, String terms) ->
                    ResponseEntity.ok(QuoteJson.of(quote, terms));
            case QuoteOrder.Outcome.NothingToOrder _ -> throw gone();
            case QuoteOrder.Outcome.NoSuchDelivery _ -> throw OrderProblems.noSuchDelivery();
            case QuoteOrder.Outcome.NotDelivered _ -> throw OrderProblems.notDelivered();
            case QuoteOrder.Outcome.NoLongerSold(var articles) ->
                    throw OrderProblems.outOfStock(articles);
        };
    }

    private static Problem gone() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such cart, or it was ordered");
    }
}
