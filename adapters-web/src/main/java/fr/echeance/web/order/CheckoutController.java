package fr.echeance.web.order;

import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.CartCookies;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.RequestKeys;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.VisibleOrders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From cart to order, and on to the payment. */
@RestController
class CheckoutController {
    private final ViewCheckout viewCheckout;
    private final PlaceOrder placeOrder;
    private final CartCookies carts;
    private final VisibleOrders visible;
    private final KnownBuyer known;
    private final NewsletterWish newsletter;
    private final OffersNotice offers;

    CheckoutController(
            ViewCheckout viewCheckout,
            PlaceOrder placeOrder,
            CartCookies carts,
            VisibleOrders visible,
            KnownBuyer known,
            NewsletterWish newsletter,
            OffersNotice offers) {
        this.viewCheckout = viewCheckout;
        this.placeOrder = placeOrder;
        this.carts = carts;
        this.visible = visible;
        this.known = known;
        this.newsletter = newsletter;
        this.offers = offers;
    }

    @GetMapping("/checkout")
    ResponseEntity<CheckoutPage> show(
            Shell shell, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> cart = carts.cart(request);
        if (cart.isEmpty()) return Redirect.to("/cart");
        return switch (view(cart.get(), shell)) {
            case ViewCheckout.Outcome.Ready ready when ready.cart().orderable() ->
                    page(
                            HttpStatus.OK,
                            known.fill(CheckoutPage.from(shell, ready), request)
                                    .with(offers.on(request, false)));
            // The cart's own page says what cannot be ordered.
            case ViewCheckout.Outcome.Ready _, ViewCheckout.Outcome.NothingToOrder _ ->
                    Redirect.to("/cart");
            case ViewCheckout.Outcome.AlreadyPlaced(UUID order, OrderNumber number) -> {
                remember(request, response, order, number);
                yield Redirect.to("/orders/" + number.value());
            }
        };
    }

    @PostMapping(path = "/checkout", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CheckoutPage> place(
            @RequestParam Map<String, String> form,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> cart = carts.cart(request);
        if (cart.isEmpty()) return Redirect.to("/cart");
        PlaceOrderRequest sent = PlaceOrderRequest.from(form);
        PlaceOrderRequest typed = known.email(request).map(sent::by).orElse(sent);
        PlaceOrder.Command command;
        try {
            command = typed.toCommand(cart.get(), shell.language().spoken());
        } catch (InvalidValue invalid) {
            return again(request, cart.get(), shell, typed, typed.broken(), null);
        }
        if (typed.refusesOffers() && !offers.refused(request))
            return again(request, cart.get(), shell, typed, Map.of(), "signed_out");
        return switch (placeOrder.handle(command)) {
            case PlaceOrder.Outcome.Placed(UUID order, OrderNumber number) -> {
                if (typed.newsletter())
                    newsletter.of(request, command.contact().email(), shell.language().spoken());
                if (typed.toldOfOffers() && !typed.refusesOffers()) offers.left(request);
                yield pay(request, response, order, number);
            }
            case PlaceOrder.Outcome.AlreadyPlaced(UUID order, OrderNumber number) ->
                    pay(request, response, order, number);
            case PlaceOrder.Outcome.PlacedBefore _ -> Redirect.to("/checkout");
            case PlaceOrder.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
            case PlaceOrder.Outcome.NothingToOrder _ -> {
                carts.forget(response);
                yield Redirect.to("/cart");
            }
            case PlaceOrder.Outcome.TermsNotAccepted _ ->
                    again(
                            request,
                            command.cart(),
                            shell,
                            typed,
                            Map.of("accepted", "required"),
                            "terms_changed");
            case PlaceOrder.Outcome.NoSuchDelivery _ ->
                    again(request, command.cart(), shell, typed, Map.of("method", "choice"), null);
            case PlaceOrder.Outcome.NotDelivered _ ->
                    again(
                            request,
                            command.cart(),
                            shell,
                            typed,
                            Map.of("postcode", "not-delivered"),
                            "not_delivered");
            case PlaceOrder.Outcome.PricesChanged _ ->
                    again(request, command.cart(), shell, typed, Map.of(), "prices_changed");
            case PlaceOrder.Outcome.OutOfStock _ ->
                    again(request, command.cart(), shell, typed, Map.of(), "out_of_stock");
        };
    }

    private ResponseEntity<CheckoutPage> pay(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID order,
            OrderNumber number) {
        remember(request, response, order, number);
        return Redirect.to("/orders/" + number.value() + "/pay");
    }

    /** The page once more. A form without a broken field was refused by what changed meanwhile. */
    private ResponseEntity<CheckoutPage> again(
            HttpServletRequest request,
            UUID cart,
            Shell shell,
            PlaceOrderRequest typed,
            Map<String, String> broken,
            @Nullable String problem) {
        HttpStatus status =
                broken.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (view(cart, shell)) {
            case ViewCheckout.Outcome.Ready ready ->
                    page(
                            status,
                            CheckoutPage.from(shell, ready)
                                    .again(typed, broken, problem)
                                    .with(offers.on(request, typed.refusesOffers())));
            // Ordered or emptied in another tab.
            case ViewCheckout.Outcome.AlreadyPlaced _, ViewCheckout.Outcome.NothingToOrder _ ->
                    Redirect.to("/checkout");
        };
    }

    private ViewCheckout.Outcome view(UUID cart, Shell shell) {
        return viewCheckout.handle(new ViewCheckout.Query(cart, shell.language().spoken()));
    }

    private void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID order,
            OrderNumber number) {
        visible.add(request, response, number, order);
        carts.forget(response);
    }

    private static ResponseEntity<CheckoutPage> page(HttpStatus status, CheckoutPage page) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(page);
    }
}
