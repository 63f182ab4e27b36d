package fr.echeance.web.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.order.TestShop;
import fr.echeance.web.catalog.ProductPage;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Objects;
import java.util.UUID;

class CartControllerTest {
    private static final String SMALL = SampleCatalog.SMALL.value();

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    shop.processing,
                    shop.catalog,
                    shop.carts,
                    shop.keys,
                    new FixedShippingMethods(),
                    AddToCart.class,
                    ChangeCart.class,
                    ViewCart.class,
                    ViewProduct.class,
                    ListShippingMethods.class,
                    AddToCartController.class,
                    CartController.class);

    @Test
    void opensACartAtTheFirstArticleAndGoesThere() throws Exception {
        ResultActions added =
                web.perform(form("/cart/lines").param("sku", SMALL).param("quantity", "2"))
                        .andExpect(status().isSeeOther())
                        .andExpect(redirectedUrl("/cart?notice=added"))
                        .andExpect(cookie().httpOnly("cart", true))
                        .andExpect(cookie().sameSite("cart", "Lax"))
                        .andExpect(cookie().maxAge("cart", 30 * 24 * 3600))
                        .andExpect(cookie().value("cart_size", "2"));
        Cookie cart = Objects.requireNonNull(added.andReturn().getResponse().getCookie("cart"));
        web.perform(get("/cart?notice=added").cookie(cart))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        CartPage page = web.page(CartPage.class);
        assertThat(page.lines()).extracting(CartPage.Line::total).containsExactly(2_980L);
        assertThat(page.shippingFrom()).isEqualTo(590);
        assertThat(page.untilFree()).isEqualTo(6_000 - 2_980);
        assertThat(page.orderable()).isTrue();
        assertThat(page.notice()).isEqualTo("added");
        assertThat(page.shell().cartSize()).isEqualTo(2);
        assertThat(page.shell().path()).isEqualTo("/cart");
    }

    @Test
    void changesAndTakesOut() throws Exception {
        Cookie cart = cart(3);
        web.perform(form("/cart/lines/" + SMALL).param("quantity", "5").cookie(cart))
                .andExpect(redirectedUrl("/cart?notice=changed"))
                .andExpect(cookie().value("cart_size", "5"));
        web.perform(form("/cart/lines/" + SMALL).param("quantity", "0").cookie(cart))
                .andExpect(redirectedUrl("/cart?notice=removed"))
                .andExpect(cookie().maxAge("cart", 0))
                .andExpect(cookie().maxAge("cart_size", 0));
        assertThat(shop.carts.find(UUID.fromString(cart.getValue()))).isEmpty();
    }

    @Test
    void sendsWhoeverChangesNothingThatIsThereBackToTheCart() throws Exception {
        web.perform(form("/cart/lines/" + SMALL).param("quantity", "1"))
                .andExpect(redirectedUrl("/cart"));
        web.perform(form("/cart/lines/CONF-ABR").param("quantity", "1").cookie(cart(1)))
                .andExpect(redirectedUrl("/cart"));
        web.perform(
                        form("/cart/lines/" + SMALL)
                                .param("quantity", "1")
                                .cookie(new Cookie("cart", UUID.randomUUID().toString())))
                .andExpect(redirectedUrl("/cart"))
                .andExpect(cookie().maxAge("cart", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "x"
            })
    void showsAForeignCartAsAnEmptyOne(String id) throws Exception {
        web.perform(get("/cart").cookie(new Cookie("cart", id), new Cookie("cart_size", "7")))
                .andExpect(status().isOk())
                .andExpect(cookie().maxAge("cart_size", 0));
        CartPage page = web.page(CartPage.class);
        assertThat(page.lines()).isEmpty();
        assertThat(page.orderable()).isFalse();
        assertThat(page.shell().cartSize()).isZero();
    }

    @Test
    void neverAdoptsACartThatSomebodyElseNamed() throws Exception {
        String planted = UUID.randomUUID().toString();
        web.perform(form("/cart/lines").param("sku", SMALL).cookie(new Cookie("cart", planted)))
                .andExpect(cookie().value("cart", not(planted)));
    }

    @ParameterizedTest
    @CsvSource({
        "SAB-3, -1, quantity, quantity",
        "SAB-3, 0, quantity, quantity",
        "SAB-3, 100, quantity, quantity",
        "SAB-3, 99999999999, quantity, quantity",
        "SAB-3, ' ', quantity, quantity",
        "SAB-3, 1.5, quantity, quantity",
        "SAB-3, '1; DROP TABLE cart', quantity, quantity",
        "NIX-1, 1, sku, unknown",
        "'', 1, sku, required",
        "<b>hi</b>, 1, sku, sku",
    })
    void showsTheProductAgainWithTheRuleThatWasBroken(
            String sku, String quantity, String field, String rule) throws Exception {
        web.perform(
                        form("/cart/lines")
                                .param("sku", sku)
                                .param("quantity", quantity)
                                .param("product", SampleCatalog.HOURGLASS.value()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(cookie().doesNotExist("cart"));
        ProductPage page = web.page(ProductPage.class);
        assertThat((field.equals("sku") ? page.sku() : page.quantity()).rule()).isEqualTo(rule);
        assertThat((field.equals("sku") ? page.quantity() : page.sku()).rule()).isNull();
        assertThat(page.quantity().value()).isEqualTo(quantity);
        assertThat(page.shell().path()).isEqualTo("/products/sablier-trois-minutes");
    }

    @Test
    void takesNoMoreThanACartHolds() throws Exception {
        Cookie cart = cart(99);
        web.perform(
                        form("/cart/lines")
                                .param("sku", SMALL)
                                .param("product", SampleCatalog.HOURGLASS.value())
                                .cookie(cart))
                .andExpect(status().isUnprocessableContent());
        assertThat(web.page(ProductPage.class).quantity().rule()).isEqualTo("too-many-pieces");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nichts", "<script>", "' OR 1=1"})
    void namesFieldAndRuleWhereNoPageAsked(String product) throws Exception {
        String hostile = "<script>alert(1)</script>";
        web.perform(form("/cart/lines").param("sku", hostile).param("product", product))
                .andExpect(status().isBadRequest());
        assertThat(web.refusal()).isEqualTo("sku: sku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100", "", "many", "1e3"})
    void showsTheCartAgainWhenAQuantityIsNone(String quantity) throws Exception {
        web.perform(form("/cart/lines/" + SMALL).param("quantity", quantity).cookie(cart(2)))
                .andExpect(status().isUnprocessableContent());
        assertThat(web.page(CartPage.class).notice()).isEqualTo("quantity");
        assertThat(web.page(CartPage.class).lines().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void saysWhatIsNotSoldOrNotThereAnyMore() throws Exception {
        web.perform(get("/cart").cookie(cart(11)));
        CartPage page = web.page(CartPage.class);
        assertThat(page.lines().getFirst().enough()).isFalse();
        assertThat(page.lines().getFirst().left()).isEqualTo(6);
        assertThat(page.orderable()).isFalse();
    }

    @Test
    void saysNothingThatItDoesNotKnow() throws Exception {
        web.perform(get("/cart").param("notice", "<b>you won</b>"));
        assertThat(web.page(CartPage.class).notice()).isNull();
    }

    @Test
    void takesFormsAlone() throws Exception {
        web.perform(
                        post("/cart/lines")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"sku\":\"SAB-3\"}")
                                .accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnsupportedMediaType());
        web.perform(
                        post("/cart/lines")
                                .contentType("multipart/form-data; boundary=x")
                                .content("--x--"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void takesNothingFromAnotherSite() throws Exception {
        web.perform(form("/cart/lines").param("sku", SMALL).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        web.perform(
                        form("/cart/lines")
                                .param("sku", SMALL)
                                .header("Origin", "https://evil.example"))
                .andExpect(status().isForbidden());
    }

    private Cookie cart(int pieces) {
        return new Cookie("cart", shop.cart(SampleCatalog.SMALL, pieces).toString());
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
