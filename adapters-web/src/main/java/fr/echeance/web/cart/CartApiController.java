package fr.echeance.web.cart;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.CartView;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.RequestKeys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A cart, for programs: it belongs to whoever knows its id. */
@RestController
@RequestMapping(path = Api.SHOP + "/carts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cart")
class CartApiController {
    private final AddToCart addToCart;
    private final ChangeCart changeCart;
    private final ViewCart viewCart;

    CartApiController(AddToCart addToCart, ChangeCart changeCart, ViewCart viewCart) {
        this.addToCart = addToCart;
        this.changeCart = changeCart;
        this.viewCart = viewCart;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createCart",
            summary = "Open a cart with its first line",
            description =
                    "Nobody can be told apart before there is a cart: the key must be as hard to"
                            + " guess as the cart's id, such as a random UUID.")
    @ApiResponse(responseCode = "201", description = "The cart; kept 30 days from its last change")
    @ApiResponse(
            responseCode = "409",
            description = "The first request under this key has not ended")
    @ApiResponse(responseCode = "410", description = "Opened by this key before, and gone since")
    @ApiResponse(responseCode = "422", description = "The key stands for another request")
    ResponseEntity<CartJson> create(
            @RequestBody NewCartBody body,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        Language language = Api.language(accepted);
        var once = RequestKeys.read(key, "", 201, "createCart", body);
        return switch (addToCart.handle(body.toCommand(once))) {
            case AddToCart.Outcome.Added(UUID cart, int _) ->
                    created(cart, ResponseEntity.status(HttpStatus.CREATED), language);
            case AddToCart.Outcome.AddedBefore(UUID cart, int status) ->
                    created(
                            cart,
                            ResponseEntity.status(status).header(RequestKeys.REPLAYED, "true"),
                            language);
            case AddToCart.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
            case AddToCart.Outcome.UnknownArticle _ -> throw new InvalidValue("sku", "unknown");
            case AddToCart.Outcome.TooManyLines _ -> throw tooManyLines();
            case AddToCart.Outcome.TooManyPieces _ ->
                    throw new InvalidValue("quantity", "too-many-pieces");
        };
    }

    @GetMapping("/{cart}")
    @Operation(operationId = "getCart", summary = "A cart at the prices of this moment")
    ResponseEntity<CartJson> show(
            @PathVariable String cart,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        UUID id = Asked.id(cart);
        return view(id, Api.language(accepted))
                .map(view -> answer(ResponseEntity.ok(), id, view))
                .orElseThrow(CartApiController::unknown);
    }

    @PutMapping(path = "/{cart}/lines/{sku}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putLine",
            summary = "Set how many pieces of an article the cart holds",
            description = "Puts the article in when it is not there. Twice is once.")
    @ApiResponse(responseCode = "200", description = "The cart as it is now")
    @ApiResponse(responseCode = "412", description = "The cart is not the one that If-Match names")
    @ApiResponse(responseCode = "422", description = "The cart holds as many articles as it can")
    ResponseEntity<CartJson> put(
            @PathVariable String cart,
            @PathVariable String sku,
            @RequestBody LineBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        return change(
                new ChangeCart.Command(
                        Asked.id(cart), sku(sku), body.pieces(), CartTag.seen(match), true),
                Api.language(accepted));
    }

    @DeleteMapping("/{cart}/lines/{sku}")
    @Operation(
            operationId = "removeLine",
            summary = "Take an article out",
            description = "Twice is once.")
    @ApiResponse(responseCode = "200", description = "The cart as it is now")
    @ApiResponse(
            responseCode = "204",
            description = "Nothing is left in it, and an empty cart is not kept",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "The cart is not the one that If-Match names")
    ResponseEntity<CartJson> remove(
            @PathVariable String cart,
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        return change(
                new ChangeCart.Command(Asked.id(cart), sku(sku), 0, CartTag.seen(match), true),
                Api.language(accepted));
    }

    private ResponseEntity<CartJson> change(ChangeCart.Command command, Language language) {
        return switch (changeCart.handle(command)) {
            case ChangeCart.Outcome.Changed(int pieces) when pieces == 0 ->
                    ResponseEntity.noContent().build();
            // Emptied by somebody else in between: the answer is the same as if it had been before.
            case ChangeCart.Outcome.Changed _ ->
                    view(command.cart(), language)
                            .map(view -> answer(ResponseEntity.ok(), command.cart(), view))
                            .orElseGet(() -> ResponseEntity.noContent().build());
            case ChangeCart.Outcome.ChangedMeanwhile _ ->
                    throw Problem.typed(
                            HttpStatus.PRECONDITION_FAILED,
                            "cart-changed",
                            "somebody else changed the cart: look at it again");
            case ChangeCart.Outcome.UnknownArticle _, ChangeCart.Outcome.NotInCart _ ->
                    throw Problem.of(HttpStatus.NOT_FOUND, "no such article");
            case ChangeCart.Outcome.TooManyLines _ -> throw tooManyLines();
            case ChangeCart.Outcome.CartGone _ -> throw unknown();
        };
    }

    /** What was made may be gone by the time it is asked for once more. */
    private ResponseEntity<CartJson> created(
            UUID cart, ResponseEntity.BodyBuilder answer, Language language) {
        return view(cart, language)
                .map(view ->
                        answer(
                                answer.location(URI.create(Api.SHOP + "/carts/" + cart)),
                                cart,
                                view))
                .orElseThrow(() ->
                        Problem.of(HttpStatus.GONE, "the cart was ordered, emptied or too old"));
    }

    private Optional<CartView> view(UUID cart, Language language) {
        return Optional.of(viewCart.handle(new ViewCart.Query(Optional.of(cart), language)))
                .filter(view -> !view.lines().isEmpty() || !view.gone().isEmpty());
    }

    private static ResponseEntity<CartJson> answer(
            ResponseEntity.BodyBuilder answer, UUID cart, CartView view) {
        CartJson body = CartJson.of(cart, view);
        return answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE).eTag(CartTag.of(view, body)).body(body);
    }

    /** What cannot be an article number is the number of nothing. */
    private static Sku sku(String typed) {
        try {
            return new Sku(typed);
        } catch (InvalidValue invalid) {
            throw Problem.of(HttpStatus.NOT_FOUND, "no such article");
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such cart");
    }

    private static Problem tooManyLines() {
        return Problem.typed(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "too-many-lines",
                "a cart holds " + Cart.MAX_LINES + " articles");
    }
}
