package fr.echeance.web.cart;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.catalog.ProductPage;
import fr.echeance.web.shared.CartCookies;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.RequestKeys;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.UUID;

/** From a product's page into the cart, or back to the page with the rule that was broken. */
@RestController
class AddToCartController {
    private final AddToCart addToCart;
    private final ViewProduct viewProduct;
    private final ListShippingMethods listShippingMethods;
    private final CartCookies cookies;

    AddToCartController(
            AddToCart addToCart,
            ViewProduct viewProduct,
            ListShippingMethods listShippingMethods,
            CartCookies cookies) {
        this.addToCart = addToCart;
        this.viewProduct = viewProduct;
        this.listShippingMethods = listShippingMethods;
        this.cookies = cookies;
    }

    @PostMapping(path = "/cart/lines", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ProductPage> add(
            @RequestParam Map<String, String> form,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        AddToCartRequest wanted = AddToCartRequest.from(form);
        try {
            return switch (addToCart.handle(wanted.toCommand(cookies.cart(request)))) {
                case AddToCart.Outcome.Added(UUID cart, int pieces) -> {
                    cookies.keep(response, cart, pieces);
                    yield Redirect.to("/cart?notice=added");
                }
                case AddToCart.Outcome.AddedBefore _ -> Redirect.to("/cart");
                case AddToCart.Outcome.KeyRefused(var why) -> throw RequestKeys.refused(why);
                case AddToCart.Outcome.UnknownArticle _ -> throw new InvalidValue("sku", "unknown");
                case AddToCart.Outcome.TooManyLines _ ->
                        throw new InvalidValue("sku", "too-many-lines");
                case AddToCart.Outcome.TooManyPieces _ ->
                        throw new InvalidValue("quantity", "too-many-pieces");
            };
        } catch (InvalidValue invalid) {
            return again(shell, wanted, invalid);
        }
    }

    /** Where the form does not say from which product's page it came, there is no page to show. */
    private ResponseEntity<ProductPage> again(
            Shell shell, AddToCartRequest wanted, InvalidValue invalid) {
        var language = shell.language().spoken();
        Slug product = product(wanted, invalid);
        return switch (viewProduct.handle(new ViewProduct.Query(product, language))) {
            case ViewProduct.Outcome.Unknown _ -> throw invalid;
            case ViewProduct.Outcome.Found(var page) ->
                    ResponseEntity.unprocessableContent()
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    ProductPage.from(
                                            shell.with(
                                                    "/products/" + product.value(),
                                                    shell.cartSize()),
                                            page,
                                            ShippingMethods.usual(
                                                    listShippingMethods.handle(language)),
                                            Field.of("sku", wanted.sku()).brokenBy(invalid),
                                            Field.of("quantity", wanted.quantity())
                                                    .brokenBy(invalid)));
        };
    }

    private static Slug product(AddToCartRequest wanted, InvalidValue invalid) {
        try {
            return new Slug(wanted.product());
        } catch (InvalidValue none) {
            throw invalid;
        }
    }
}
