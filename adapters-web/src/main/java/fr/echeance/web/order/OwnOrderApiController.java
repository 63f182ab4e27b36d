package fr.echeance.web.order;

import fr.echeance.application.cart.CartView;
import fr.echeance.application.cart.FillCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.ListOwnOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Cursors;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.RequestKeys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The orders of an account, for the program of its owner: those placed signed in and those of a guest with its address. */
@RestController
@RequestMapping(path = Api.ACCOUNT + "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Own orders")
class OwnOrderApiController {
    private final OwnAccount own;
    private final ListOwnOrders listOwnOrders;
    private final ViewOrder viewOrder;
    private final ViewInvoice viewInvoice;
    private final FillCart fillCart;
    private final ViewCart viewCart;
    private final OrderDesk desk;
    private final Cursors cursors;

    OwnOrderApiController(
            OwnAccount own,
            ListOwnOrders listOwnOrders,
            ViewOrder viewOrder,
            ViewInvoice viewInvoice,
            FillCart fillCart,
            ViewCart viewCart,
            OrderDesk desk,
            Cursors cursors) {
        this.own = own;
        this.listOwnOrders = listOwnOrders;
        this.viewOrder = viewOrder;
        this.viewInvoice = viewInvoice;
        this.fillCart = fillCart;
        this.viewCart = viewCart;
        this.desk = desk;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            operationId = "listOwnOrders",
            summary = "The account's orders, newest first",
            description = "Goes on where `next` of the answer before leaves off.")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @ApiResponse(responseCode = "400", description = "The cursor is none of this account's")
    ResponseEntity<OwnOrdersJson> list(
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the answer before")
                    String cursor,
            @RequestParam(defaultValue = "20")
                    @Parameter(description = "1 to 100", schema = @Schema(type = "integer"))
                    String limit,
            Customer customer) {
        Pseudonym buyer = own.of(customer).account().buyer();
        // A cursor of one account leads nowhere in another.
        String list = "orders\n" + buyer.value();
        Optional<OrderBook.Place> after =
                Optional.of(cursor)
                        .filter(place -> !place.isEmpty())
                        .map(place -> place(cursors.read(list, place)));
        return ResponseEntity.ok(
                OwnOrdersJson.of(
                        listOwnOrders.handle(new ListOwnOrders.Query(buyer, after, size(limit))),
                        last -> cursors.write(list, last.placedAt() + "\n" + last.id())));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getOwnOrder", summary = "One order of the account")
    ResponseEntity<OwnOrderJson> show(@PathVariable String number, Customer customer) {
        OrderBook.Row order = own.order(customer, number);
        return ResponseEntity.ok(
                new OwnOrderJson(
                        desk.show(order.id()),
                        viewInvoice.handle(order.id()).isPresent()
                                ? Api.ACCOUNT + "/orders/" + order.number().value() + "/invoice"
                                : null));
    }

    @PostMapping(path = "/{number}/reorder", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reorder",
            summary = "Put what was ordered into a cart again, at today's prices")
    @ApiResponse(responseCode = "201", description = "The cart, and what it could not take")
    @ApiResponse(
            responseCode = "409",
            description = "nothing-left: none of it is sold any more; or request-in-flight")
    @ApiResponse(responseCode = "422", description = "The key stands for another request")
    ResponseEntity<ReorderedJson> reorder(
            @PathVariable String number,
            @RequestBody ReorderBody body,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            Customer customer) {
        OrderBook.Row order = own.order(customer, number);
        Optional<UUID> cart = body.toCart();
        List<OrderLine> lines = lines(order.id());
        String client = customer.account().toString();
        var once = RequestKeys.read(key, client, 201, "reorder", order.id(), body);
        return switch (fillCart.handle(new FillCart.Command(cart, pieces(lines), once))) {
            case FillCart.Outcome.Filled(UUID filled, int _, var _) ->
                    answer(ResponseEntity.status(HttpStatus.CREATED), filled, lines);
            case FillCart.Outcome.FilledBefore(UUID filled, int status) ->
                    answer(
                            ResponseEntity.status(status).header(RequestKeys.REPLAYED, "true"),
                            filled,
                            lines);
            case FillCart.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
            case FillCart.Outcome.NothingLeft _ ->
                    throw Problem.typed(
                            HttpStatus.CONFLICT,
                            "nothing-left",
                            "nothing of that order is sold any more");
        };
    }

    private ResponseEntity<ReorderedJson> answer(
            ResponseEntity.BodyBuilder answer, UUID cart, List<OrderLine> lines) {
        CartView held = viewCart.handle(new ViewCart.Query(Optional.of(cart), Language.FR));
        return answer.location(URI.create(Api.SHOP + "/carts/" + cart))
                .body(ReorderedJson.of(cart, lines, held));
    }

    private List<OrderLine> lines(UUID order) {
        return switch (viewOrder.handle(order)) {
            case ViewOrder.Outcome.Found(var view) -> view.lines();
            case ViewOrder.Outcome.Gone _ ->
                    throw Problem.of(HttpStatus.GONE, "the order is no longer kept");
        };
    }

    private static SortedMap<Sku, Quantity> pieces(List<OrderLine> lines) {
        SortedMap<Sku, Quantity> pieces = new TreeMap<>();
        for (OrderLine line : lines) pieces.put(line.sku(), line.quantity());
        return pieces;
    }

    private static OrderBook.Place place(String written) {
        String[] parts = written.split("\n", 2);
        return new OrderBook.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static int size(String limit) {
        if (!limit.matches("[0-9]{1,3}")) throw new InvalidValue("limit", "range");
        return Integer.parseInt(limit);
    }
}
