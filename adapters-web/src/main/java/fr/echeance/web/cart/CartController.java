package fr.echeance.web.cart;

import fr.echeance.application.cart.CartView;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.CartCookies;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cart of whoever knows its identifier. */
@RestController
class CartController {
    private static final Set<String> NOTICES =
            Set.of("added", "changed", "removed", "some_missing");

    private final ViewCart viewCart;
    private final ChangeCart changeCart;
    private final ListShippingMethods listShippingMethods;
    private final CartCookies cookies;

    CartController(
            ViewCart viewCart,
            ChangeCart changeCart,
            ListShippingMethods listShippingMethods,
            CartCookies cookies) {
        this.viewCart = viewCart;
        this.changeCart = changeCart;
        this.listShippingMethods = listShippingMethods;
        this.cookies = cookies;
    }

    @GetMapping("/cart")
    ResponseEntity<CartPage> show(
            @RequestParam(defaultValue = "") String notice,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> cart = cookies.cart(request);
        CartView view = view(cart, shell);
        // What the cookie counts is a hint: the cart may have gone.
        boolean empty = view.lines().isEmpty() && view.gone().isEmpty();
        if (empty && (cart.isPresent() || shell.cartSize() > 0)) cookies.forget(response);
        return page(HttpStatus.OK, shell, view, NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping(path = "/cart/lines/{sku}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CartPage> change(
            @PathVariable String sku,
            @RequestParam Map<String, String> form,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> cart = cookies.cart(request);
        if (cart.isEmpty()) return Redirect.to("/cart");
        try {
            ChangeCart.Command command = ChangeCartRequest.from(sku, form).toCommand(cart.get());
            return switch (changeCart.handle(command)) {
                case ChangeCart.Outcome.Changed(int pieces) -> {
                    cookies.keep(response, command.cart(), pieces);
                    yield Redirect.to(
                            "/cart?notice=" + (command.pieces() == 0 ? "removed" : "changed"));
                }
                // A form changes what is there, whatever it was: it adds nothing.
                case ChangeCart.Outcome.NotInCart _,
                        ChangeCart.Outcome.ChangedMeanwhile _,
                        ChangeCart.Outcome.UnknownArticle _,
                        ChangeCart.Outcome.TooManyLines _ ->
                        Redirect.to("/cart");
                case ChangeCart.Outcome.CartGone _ -> {
                    cookies.forget(response);
                    yield Redirect.to("/cart");
                }
            };
        } catch (InvalidValue invalid) {
            // The article's number stands in the address: no field could show what is wrong with
            // it.
            if (!invalid.field().equals("quantity")) throw invalid;
            return page(HttpStatus.UNPROCESSABLE_CONTENT, shell, view(cart, shell), "quantity");
        }
    }

    private CartView view(Optional<UUID> cart, Shell shell) {
        return viewCart.handle(new ViewCart.Query(cart, shell.language().spoken()));
    }

    private ResponseEntity<CartPage> page(
            HttpStatus status, Shell shell, CartView view, @Nullable String notice) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(
                        CartPage.from(
                                shell.with("/cart", view.pieces()),
                                view,
                                listShippingMethods.handle(shell.language().spoken()),
                                notice));
    }
}
