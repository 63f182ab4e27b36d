package fr.echeance.web.catalog;

import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.Search;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Cursors;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelves, for programs. */
@RestController
@RequestMapping(path = Api.SHOP, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Catalogue")
class CatalogApiController {
    private final ListCategories listCategories;
    private final BrowseCatalog browseCatalog;
    private final ViewProduct viewProduct;
    private final Cursors cursors;

    CatalogApiController(
            ListCategories listCategories,
            BrowseCatalog browseCatalog,
            ViewProduct viewProduct,
            Cursors cursors) {
        this.listCategories = listCategories;
        this.browseCatalog = browseCatalog;
        this.viewProduct = viewProduct;
        this.cursors = cursors;
    }

    @GetMapping("/categories")
    @Operation(operationId = "listCategories", summary = "The shelves, in the shop's order")
    ResponseEntity<CategoriesJson> categories(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String language) {
        return Api.shared(CategoriesJson.of(listCategories.handle(Api.language(language))));
    }

    @GetMapping("/products")
    @Operation(
            operationId = "listProducts",
            summary = "Products that match",
            description =
                    "Goes on where `next` of the answer before leaves off, whatever was listed or"
                            + " sold meanwhile. All filters must be sent again with the cursor.")
    ResponseEntity<ProductsJson> products(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Words; accents and small slips are forgiven")
                    String q,
            @RequestParam(defaultValue = "") @Parameter(description = "A category's slug")
                    String category,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "Lowest price in cents",
                            schema = @Schema(type = "integer"))
                    String min,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "Highest price in cents",
                            schema = @Schema(type = "integer"))
                    String max,
            @RequestParam(defaultValue = "false") @Parameter(schema = @Schema(type = "boolean"))
                    String inStock,
            @RequestParam(defaultValue = "relevance")
                    @Parameter(description = "relevance, price_asc, price_desc, name or newest")
                    String sort,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the answer before")
                    String cursor,
            @RequestParam(defaultValue = "24")
                    @Parameter(description = "1 to 48", schema = @Schema(type = "integer"))
                    String limit,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        Language language = Api.language(accepted);
        ProductQuery query =
                new ProductQuery(q, category, min, max, inStock, sort, limit, language);
        Search search = query.toSearch(cursor, cursors);
        return Api.shared(
                ProductsJson.of(
                        browseCatalog.handle(new BrowseCatalog.Query(search, language)),
                        last -> query.cursor(last, cursors)));
    }

    @GetMapping("/products/{slug}")
    @Operation(operationId = "getProduct", summary = "A product with all its articles")
    ResponseEntity<ProductJson> product(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String language) {
        return switch (viewProduct.handle(
                new ViewProduct.Query(slug(slug), Api.language(language)))) {
            case ViewProduct.Outcome.Found(var page) -> Api.shared(ProductJson.of(page));
            case ViewProduct.Outcome.Unknown _ -> throw unknown();
        };
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
