package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.application.catalog.ViewPicture;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

import java.time.Duration;

class ShelfControllerTest {
    private static final String HOURGLASS = "/products/" + SampleCatalog.HOURGLASS.value();

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    shop.catalog,
                    new FixedShippingMethods(),
                    ViewHome.class,
                    BrowseCatalog.class,
                    ListCategories.class,
                    ViewProduct.class,
                    ViewPicture.class,
                    ListShippingMethods.class,
                    ShelfController.class,
                    ProductController.class,
                    PictureController.class);

    @Test
    void showsTheShelvesAndWhatIsNew() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "private, no-cache"));
        HomePage page = web.page(HomePage.class);
        assertThat(page.shelves())
                .extracting(HomePage.Shelf::slug)
                .containsExactly("sabliers", "epicerie", "papier");
        assertThat(page.newest())
                .extracting(Card::slug)
                .containsExactly("almanach-2027", "sablier-trois-minutes");
    }

    @Test
    void listsSearchesAndNarrows() throws Exception {
        ProductsPage all = list("");
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.filter().sort()).isEqualTo("relevance");
        assertThat(all.filter().narrows()).isFalse();
        ProductsPage found =
                list("?q=sablier&category=sabliers&min=10,00&max=15.5&stock=1&sort=price_asc");
        assertThat(found.cards()).extracting(Card::slug).containsExactly("sablier-trois-minutes");
        assertThat(found.shelf()).isNotNull().extracting("name").isEqualTo("Sabliers");
        assertThat(found.filter().max().value()).isEqualTo("15.5");
        assertThat(found.filter().inStockOnly()).isTrue();
        assertThat(found.pager().address())
                .isEqualTo(
                        "/products?q=sablier&category=sabliers&min=10%2C00&max=15.5&stock=1&sort=price_asc");
    }

    @Test
    void turnsPagesAndShowsAnEmptyOnePastTheLast() throws Exception {
        assertThat(list("?size=2").pager())
                .satisfies(p -> assertThat(p.pages()).isEqualTo(2))
                .satisfies(p -> assertThat(p.at(2)).isEqualTo("/products?size=2&page=2"));
        assertThat(list("?size=2&page=2").cards()).hasSize(1);
        assertThat(list("?size=2&page=9").cards()).isEmpty();
        assertThat(list("?category=nichts").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "category, <b>, slug",
        "category, A B, slug",
        "stock, maybe, choice",
        "sort, DROP TABLE, choice",
        "page, 0, range",
        "page, 1001, range",
        "page, -1, range",
        "page, 99999999999, range",
        "size, 49, range",
        "size, x, range"
    })
    void namesTheFieldAndTheRuleOfABadQuestion(String field, String value, String rule)
            throws Exception {
        web.perform(get("/products").param(field, value)).andExpect(status().isBadRequest());
        assertThat(web.refusal()).isEqualTo(field + ": " + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "min, -1, money",
        "min, 1e9, money",
        "max, 1234567, money",
        "max, '1,999', money",
        "q, 'a\u0000b', control-character"
    })
    void showsTheListAgainWithTheRuleOfATypedField(String field, String value, String rule)
            throws Exception {
        web.perform(get("/products").param(field, value)).andExpect(status().isBadRequest());
        ProductsPage page = web.page(ProductsPage.class);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.filter())
                .extracting(field.equals("q") ? "q" : field)
                .extracting("rule", "value")
                .containsExactly(rule, value);
    }

    @Test
    void boundsWhatIsTyped() throws Exception {
        web.perform(get("/products").param("q", "x".repeat(101)))
                .andExpect(status().isBadRequest());
        web.perform(get("/products").param("q", "x".repeat(1_000_000)))
                .andExpect(status().isBadRequest());
        web.perform(get("/products").param("q", "'; DROP TABLE product; --<script>"))
                .andExpect(status().isOk());
    }

    @Test
    void showsAProductInTheLanguageAskedFor() throws Exception {
        web.perform(get(HOURGLASS).cookie(new Cookie("language", "en"))).andExpect(status().isOk());
        ProductPage page = web.page(ProductPage.class);
        assertThat(page.name()).isEqualTo("Sablier de trois minutes (EN)");
        assertThat(page.shell().language()).isEqualTo(Language.EN);
        assertThat(page.delay()).isEqualTo("2 à 4 jours");
        assertThat(page.vat()).isEqualTo(2000);
        assertThat(page.withdrawal()).isEqualTo("normal");
        assertThat(page.variants())
                .extracting(ProductPage.Variant::stock, ProductPage.Variant::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProductPage.Stock.PLENTY, 0),
                        org.assertj.core.groups.Tuple.tuple(ProductPage.Stock.FEW, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nichts", "Majuscule", "a b", "%27--", "<script>", "a..b"})
    void knowsNoSuchProduct(String slug) throws Exception {
        web.perform(get("/products/{slug}", slug)).andExpect(status().isNotFound());
    }

    @Test
    void rendersAPageOnceForAllVisitorsAndCountsEachOnesCart() throws Exception {
        for (int pieces : new int[] {3, 1_200, 3})
            web.perform(get(HOURGLASS + "?utm=x").cookie(new Cookie("cart_size", "" + pieces)))
                    .andExpect(
                            content()
                                    .string(
                                            org.hamcrest.Matchers.containsString(
                                                    "cartSize=" + pieces + ",")))
                    .andExpect(header().exists("Content-Length"));
        assertThat(web.pages()).isEqualTo(1);
        web.perform(get(HOURGLASS))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("cartSize=0,")));
        web.perform(get(HOURGLASS).cookie(new Cookie("cart_size", "-5; x")));
        web.perform(head(HOURGLASS)).andExpect(status().isOk());
        assertThat(web.pages()).isEqualTo(2);
    }

    @Test
    void showsANewPriceWithinASecond() throws Exception {
        web.perform(get(HOURGLASS));
        shop.catalog.price(SampleCatalog.SMALL, new Money(1_190), shop.clock.now());
        web.later(Duration.ofSeconds(1));
        web.perform(get(HOURGLASS));
        assertThat(web.page(ProductPage.class).from()).isEqualTo(1_190);
    }

    @Test
    void servesADrawingThatCanRunNothing() throws Exception {
        String tag =
                web.perform(get("/pictures/sablier"))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("image/svg+xml"))
                        .andExpect(
                                content()
                                        .bytes(
                                                "<svg/>"
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)))
                        .andExpect(
                                header().string(
                                                "Content-Security-Policy",
                                                "default-src 'none'; sandbox"))
                        .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        web.perform(
                        get("/pictures/sablier")
                                .header("If-None-Match", java.util.Objects.requireNonNull(tag)))
                .andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nichts", "..%2F..%2Fetc", "A", "a b", ".svg"})
    void knowsNoSuchDrawing(String name) throws Exception {
        web.perform(get("/pictures/{name}", name)).andExpect(status().isNotFound());
    }

    @Test
    void takesNoPost() throws Exception {
        web.perform(post("/products").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isMethodNotAllowed());
    }

    private ProductsPage list(String query) throws Exception {
        web.perform(get("/products" + query)).andExpect(status().isOk());
        return web.page(ProductsPage.class);
    }
}
