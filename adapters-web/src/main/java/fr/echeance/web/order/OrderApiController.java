package fr.echeance.web.order;

import fr.echeance.application.order.PlaceOrder;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.RequestKeys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.UUID;

/** Orders, for programs. */
@RestController
@RequestMapping(path = Api.SHOP + "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Order")
class OrderApiController {
    private final PlaceOrder placeOrder;
    private final OrderLookups lookups;
    private final OrderDesk desk;
    private final KnownBuyer known;

    OrderApiController(
            PlaceOrder placeOrder, OrderLookups lookups, OrderDesk desk, KnownBuyer known) {
        this.placeOrder = placeOrder;
        this.lookups = lookups;
        this.desk = desk;
        this.known = known;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "placeOrder",
            summary = "Order a cart, with the obligation to pay",
            description =
                    "Reserves the stock, all or nothing, until the time to pay is over. One cart"
                            + " makes one order. Letters and contract are in the language of this"
                            + " request. With a customer's token the order is the account's;"
                            + " without, `email` is required.")
    @ApiResponse(responseCode = "201", description = "The order")
    @ApiResponse(
            responseCode = "200",
            description = "The cart was ordered before, without this key: the order that was first")
    @ApiResponse(responseCode = "404", description = "No such cart")
    @ApiResponse(
            responseCode = "409",
            description =
                    "prices-changed (with the new quote), terms-changed (with the version in"
                            + " force), out-of-stock (with the articles) or request-in-flight")
    @ApiResponse(
            responseCode = "410",
            description = "Ordered by this key before, and no longer kept")
    @ApiResponse(
            responseCode = "422",
            description = "not-delivered, or key-reused: the key stands for another request")
    ResponseEntity<OrderJson> place(
            @RequestBody PlaceOrderBody sent,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr") String accepted,
            HttpServletRequest request) {
        var language = Api.language(accepted);
        PlaceOrderBody body = sent.of(known.email(request));
        PlaceOrder.Command wish = body.toCommand(language);
        PlaceOrder.Command command =
                RequestKeys.read(key, wish.cart().toString(), 201, "placeOrder", body, language)
                        .map(wish::once)
                        .orElse(wish);
        return switch (placeOrder.handle(command)) {
            case PlaceOrder.Outcome.Placed(UUID order, var _) ->
                    answer(ResponseEntity.status(HttpStatus.CREATED), command, order);
            case PlaceOrder.Outcome.PlacedBefore(UUID order, int status) ->
                    answer(
                            ResponseEntity.status(status).header(RequestKeys.REPLAYED, "true"),
                            command,
                            order);
            case PlaceOrder.Outcome.AlreadyPlaced(UUID order, var _) ->
                    answer(ResponseEntity.ok(), command, order);
            case PlaceOrder.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
            case PlaceOrder.Outcome.NothingToOrder _ ->
                    throw Problem.of(HttpStatus.NOT_FOUND, "no such cart");
            case PlaceOrder.Outcome.TermsNotAccepted(String current) ->
                    throw OrderProblems.termsChanged(current);
            case PlaceOrder.Outcome.NoSuchDelivery _ -> throw OrderProblems.noSuchDelivery();
            case PlaceOrder.Outcome.NotDelivered _ -> throw OrderProblems.notDelivered();
            case PlaceOrder.Outcome.PricesChanged(var quote) ->
                    throw OrderProblems.pricesChanged(quote, command.termsVersion());
            case PlaceOrder.Outcome.OutOfStock(var articles) ->
                    throw OrderProblems.outOfStock(articles);
        };
    }

    @PostMapping(path = "/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "lookUpOrder",
            summary = "A guest's order, by its number and the e-mail address it was placed with",
            description = "Whichever of the two is wrong, the answer is the same.")
    @ApiResponse(responseCode = "200", description = "The order as it is now")
    @ApiResponse(responseCode = "404", description = "Number or address is wrong")
    @ApiResponse(
            responseCode = "429",
            description = "Too many tries: wait as long as Retry-After says")
    ResponseEntity<OrderJson> lookUp(@RequestBody LookUpBody body, HttpServletRequest request) {
        return lookups.find(body.toQuery(), request)
                .map(order -> ResponseEntity.ok(desk.show(order)))
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "no order of that number and address"));
    }

    private ResponseEntity<OrderJson> answer(
            ResponseEntity.BodyBuilder answer, PlaceOrder.Command command, UUID order) {
        return answer.location(URI.create(Api.SHOP + "/carts/" + command.cart() + "/order"))
                .body(desk.show(order));
    }
}
