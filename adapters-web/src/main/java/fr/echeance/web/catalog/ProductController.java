package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.PageCache;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

@RestController
class ProductController {
    private final ViewProduct viewProduct;
    private final ListShippingMethods listShippingMethods;
    private final PageCache pages;

    ProductController(
            ViewProduct viewProduct, ListShippingMethods listShippingMethods, PageCache pages) {
        this.viewProduct = viewProduct;
        this.listShippingMethods = listShippingMethods;
        this.pages = pages;
    }

    @GetMapping("/products/{slug}")
    void show(@PathVariable String slug, Shell shell, HttpServletResponse response)
            throws IOException {
        Slug product = slug(slug);
        pages.answer(
                shell.with("/products/" + product.value(), shell.cartSize()),
                response,
                s -> ProductPage.from(s, product(product, s), delay(s)));
    }

    private Catalog.ProductPage product(Slug slug, Shell shell) {
        return switch (viewProduct.handle(new ViewProduct.Query(slug, shell.language().spoken()))) {
            case ViewProduct.Outcome.Found(var page) -> page;
            case ViewProduct.Outcome.Unknown _ -> throw unknown();
        };
    }

    private String delay(Shell shell) {
        return ShippingMethods.usual(listShippingMethods.handle(shell.language().spoken()));
    }

    /** What cannot be a name is the name of nothing. */
    private static Slug slug(String typed) {
        try {
            return new Slug(typed);
        } catch (InvalidValue invalid) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such product");
    }
}
